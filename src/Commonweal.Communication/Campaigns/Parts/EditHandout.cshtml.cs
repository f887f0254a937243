using Commonweal.Communication.Audience.Places;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Parts;

/// <summary>Copies that a place was given.</summary>
[RequirePermission("campaigns.keep"), WhileAwake(CampaignsSlice.Part)]
internal sealed class EditHandoutModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PartForm<Handout>(db, cache, texts, 2000)
{
    [BindProperty] public string? Place { get; set; }

    /// <summary>Its language; not called so, where that means the page's own.</summary>
    [BindProperty] public string? Into { get; set; }

    [BindProperty] public DateOnly? Day { get; set; }

    [BindProperty] public int? Copies { get; set; }

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    protected override async Task LoadAsync(CancellationToken stop)
        => Places = [.. (await Db.Set<ReachPlace>().AsNoTracking().ToListAsync(stop)).Select(p => new Choice(p.Id.ToString(), here.Text(p.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];

    protected override void Show(Handout? part)
    {
        Day = part?.Day ?? here.Today;
        if (part is not null) (Place, Into, Copies) = (part.PlaceId.ToString(), part.Language, part.Copies);
    }

    protected override void Check()
    {
        if (!Places.Any(p => p.Value == Place)) ModelState.AddModelError(nameof(Place), Texts["campaigns.handout.place.choose"]);
        if (Into is null || !here.City.Languages.Contains(Into)) ModelState.AddModelError(nameof(Into), Texts["campaigns.handout.language.choose"]);
        if (Day is null || Day > here.Today) ModelState.TryAddModelError(nameof(Day), Texts["campaigns.handout.day.bad"]);
        if (Copies is not (>= 1 and <= Handout.MostCopies)) ModelState.TryAddModelError(nameof(Copies), Texts["campaigns.handout.copies.bad"]);
    }

    protected override Task<Handout> NewAsync(CancellationToken stop) => Task.FromResult(new Handout { CampaignId = Id, PlaceId = Guid.Parse(Place!), Language = Into!, Day = Day!.Value, Copies = 0 });

    protected override void Apply(Handout part) => (part.PlaceId, part.Language, part.Day, part.Copies) = (Guid.Parse(Place!), Into!, Day!.Value, Copies!.Value);
}
