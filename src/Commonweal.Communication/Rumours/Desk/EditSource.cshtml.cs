using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>Who was asked, and what they said. What an answer rests on while it is reviewed stays as it is.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class EditSourceModel(CommonwealDb db, Here here, Texts texts) : RumourPage(db, here, texts)
{
    [BindProperty(SupportsGet = true)] public Guid? Source { get; set; }

    [BindProperty] public string? Who { get; set; }

    [BindProperty] public string? Said { get; set; }

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public string? Link { get; set; }

    public RumourSource? Known { get; private set; }

    protected override bool IsPossible => Rumour.CanBeWritten && (Source is null || Known is not null);

    protected override async Task LoadAsync(CancellationToken stop)
        => Known = Source is { } key ? await Db.Set<RumourSource>().SingleOrDefaultAsync(s => s.Id == key && s.RumourId == Id, stop) : null;

    protected override void Fill() => (Who, Said, On, Link) = (Known?.Who, Known?.Said, Known?.On ?? Here.Today, Known?.Link);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var (who, said) = (ModelState.Check(nameof(Who), Who, RumourSource.LongestWho, Texts), ModelState.Check(nameof(Said), Said, RumourSource.LongestSaid, Texts));
        var link = ModelState.Check(nameof(Link), Link, RumourSource.LongestLink, Texts, optional: true);
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) ModelState.AddModelError(nameof(Link), Texts["rumours.source.link.bad"]);
        if (On is null || On > Here.Today) ModelState.TryAddModelError(nameof(On), Texts["rumours.source.on.bad"]);
        if (Known is null && await Db.Set<RumourSource>().CountAsync(s => s.RumourId == Id, stop) >= RumourSource.Most) ModelState.AddModelError("", Texts["rumours.source.many", ("most", RumourSource.Most)]);
        if (!ModelState.IsValid) return Page();
        var source = Known ?? new RumourSource { RumourId = Id, Who = who, Said = said, On = On!.Value };
        if (Known is null) Db.Add(source);
        (source.Who, source.Said, source.On, source.Link) = (who, said, On!.Value, link.Length == 0 ? null : link);
        return await SaveAsync("common.saved", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Rumour.State is not RumourState.Open)
        {
            ModelState.AddModelError("", Texts["rumours.source.stays"]);
            return this.ShowAgain();
        }
        if (Known is not null) Db.Remove(Known);
        return await SaveAsync("common.saved", stop);
    }
}
