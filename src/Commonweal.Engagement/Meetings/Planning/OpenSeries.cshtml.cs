using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>A series: what is ahead of it, and the decision that it ends, which is the mayor's and in public.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class OpenSeriesModel(CommonwealDb db, SeriesStanding standing, EndingSeries ending, TimeProvider clock, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Shown = 10;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public DateOnly? EndsOn { get; set; }

    [BindProperty] public MultilingualInput Reason { get; set; } = new();

    public SeriesLine Line { get; private set; } = null!;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public bool MayDecide => User.HasClaim("permission", "meetings.decide");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Line is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Line is null) return NotFound();
        if (!MayDecide) return Forbid();
        if (EndsOn is null || EndsOn < here.Today) ModelState.AddModelError(nameof(EndsOn), texts["meetings.when.past"]);
        Reason.Check(ModelState, nameof(Reason), texts, here.City.Languages, Meeting.LongestReason, required: true);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (!await ending.EndAsync(Id, EndsOn!.Value, Reason.ApplyTo(MultilingualText.Empty, here.City.Languages), Version, stop)) return this.ChangedMeanwhile(texts);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/meetings/series/" + Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Line = (await standing.AllAsync(stop)).FirstOrDefault(l => l.Series.Id == Id)!;
        var now = clock.GetUtcNow();
        Meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.SeriesId == Id && m.EndsAt > now).OrderBy(m => m.StartsAt).Take(Shown).ToListAsync(stop);
    }
}
