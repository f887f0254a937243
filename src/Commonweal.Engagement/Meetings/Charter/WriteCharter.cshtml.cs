using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Charter;

/// <summary>Writes the next version of the charter and puts it in force; what was in force stays to be read.</summary>
[RequirePermission("meetings.decide"), WhileAwake("meetings")]
internal sealed class WriteCharterModel(CommonwealDb db, CharterReading reading, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const string Path = "/desk/meetings/charter";
    private const int LongestIntro = 2000, LongestPoint = 300;

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Intro { get; set; } = new();

    [BindProperty] public MultilingualInput Subject { get; set; } = new();

    [BindProperty] public MultilingualInput Promise { get; set; } = new();

    [BindProperty] public ParticipationEffect? Effect { get; set; }

    public CharterText? Draft { get; private set; }

    public CharterText? InForce { get; private set; }

    public IEnumerable<Choice> Effects => Enum.GetValues<ParticipationEffect>().Select(e => new Choice(e.ToString(), texts["meetings.effect." + e], texts["meetings.effect." + e + ".text"]));

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Draft is { } draft) Intro = MultilingualInput.Of(draft.Version.Intro);
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Draft is not null) return LocalRedirect(Path);
        var draft = new CharterVersion { Number = (InForce?.Version.Number ?? 0) + 1, Intro = InForce?.Version.Intro ?? MultilingualText.Empty };
        db.Add(draft);
        db.AddRange((InForce?.Points ?? []).Select(p => new CharterPoint { CharterId = draft.Id, Order = p.Order, Subject = p.Subject, Effect = p.Effect, Promise = p.Promise }));
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await TrackedAsync(stop) is not { } draft) return LocalRedirect(Path);
        if (!Intro.Check(ModelState, nameof(Intro), texts, here.City.Languages, LongestIntro, required: false)) return await AgainAsync(stop);
        if (draft.Version != Version) return await ConflictsAsync(stop);
        draft.Intro = Intro.ApplyTo(draft.Intro, here.City.Languages);
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (await TrackedAsync(stop) is not { } draft) return LocalRedirect(Path);
        Subject.Check(ModelState, nameof(Subject), texts, here.City.Languages, LongestPoint, required: true);
        Promise.Check(ModelState, nameof(Promise), texts, here.City.Languages, LongestPoint, required: false);
        if (Effect is not { } effect || !Enum.IsDefined(effect)) ModelState.AddModelError(nameof(Effect), texts["meetings.effect.choose"]);
        if (!ModelState.IsValid) return await AgainAsync(stop);
        var order = await db.Set<CharterPoint>().Where(p => p.CharterId == draft.Id).MaxAsync(p => (int?)p.Order, stop) ?? 0;
        db.Add(new CharterPoint
        {
            CharterId = draft.Id, Order = order + 1, Effect = Effect!.Value,
            Subject = Subject.ApplyTo(MultilingualText.Empty, here.City.Languages), Promise = Promise.ApplyTo(MultilingualText.Empty, here.City.Languages),
        });
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid point, CancellationToken stop)
    {
        if (await TrackedAsync(stop) is { } draft && await db.Set<CharterPoint>().SingleOrDefaultAsync(p => p.Id == point && p.CharterId == draft.Id, stop) is { } gone) db.Remove(gone);
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostEnforceAsync(CancellationToken stop)
    {
        if (await TrackedAsync(stop) is not { } draft) return LocalRedirect(Path);
        if (draft.Version != Version) return await ConflictsAsync(stop);
        if (!await db.Set<CharterPoint>().AnyAsync(p => p.CharterId == draft.Id, stop))
        {
            ModelState.AddModelError("", texts["meetings.charter.empty"]);
            return await AgainAsync(stop);
        }
        draft.InForceFrom = here.Today;
        return await SaveAsync(stop);
    }

    public async Task PrepareAsync(CancellationToken stop) => (Draft, InForce) = (await reading.DraftAsync(stop), await reading.FindAsync(null, stop));

    private Task<CharterVersion?> TrackedAsync(CancellationToken stop) => db.Set<CharterVersion>().SingleOrDefaultAsync(c => c.InForceFrom == null, stop);

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(exception))
        {
            return await ConflictsAsync(stop);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(Path);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return this.ShowAgain();
    }

    private async Task<IActionResult> ConflictsAsync(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        await PrepareAsync(stop);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
