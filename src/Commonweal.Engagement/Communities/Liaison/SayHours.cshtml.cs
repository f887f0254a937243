using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Liaison;

/// <summary>An officer says where and when people find them.</summary>
[RequirePermission("communities.work"), WhileAwake("communities")]
internal sealed class SayHoursModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput Hours { get; set; } = new();

    [BindProperty] public MultilingualInput Place { get; set; } = new();

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public List<string> Languages { get; set; } = [];

    [BindProperty] public List<string> Districts { get; set; } = [];

    [BindProperty] public bool Shown { get; set; }

    [BindProperty] public int RowVersion { get; set; }

    public LiaisonHours? Row { get; private set; }

    public IEnumerable<Choice> DistrictChoices => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> LanguageChoices => SpokenLanguages.Codes(here.City.Languages).Select(c => new Choice(c, SpokenLanguages.NameOf(c)));

    private Guid Me => User.AccountId()!.Value;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Row is not { } row) return;
        (Hours, Place, Phone, Shown) = (MultilingualInput.Of(row.Hours), MultilingualInput.Of(row.Place), row.Phone, row.Shown);
        (Languages, Districts) = ([.. row.Languages], [.. row.Districts]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Hours.Check(ModelState, nameof(Hours), texts, here.City.Languages, LiaisonHours.LongestWords, required: Shown);
        Place.Check(ModelState, nameof(Place), texts, here.City.Languages, LiaisonHours.LongestWords);
        if (CleanText.Length(Phone ?? "") > LiaisonHours.LongestPhone) ModelState.AddModelError(nameof(Phone), texts["errors.tooLong", ("most", LiaisonHours.LongestPhone)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if ((Row?.Version ?? 0) != RowVersion) return this.ChangedMeanwhile(texts);
        var row = Row ?? new LiaisonHours { AccountId = Me };
        if (Row is null) db.Add(row);
        (row.Hours, row.Place) = (Hours.ApplyTo(row.Hours, here.City.Languages), Place.ApplyTo(row.Place, here.City.Languages));
        (row.Phone, row.Shown) = (string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(), Shown);
        row.Languages = [.. Languages.Where(SpokenLanguages.Knows).Distinct()];
        row.Districts = [.. Districts.Where(d => here.City.District(d) is not null).Distinct()];
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/communities/hours");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var me = Me;
        Row = await db.Set<LiaisonHours>().SingleOrDefaultAsync(h => h.AccountId == me, stop);
    }
}
