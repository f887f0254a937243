using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Privacy.Desk;

/// <summary>What is held, what goes next and when; a clearing can be held back for a reason.</summary>
[RequirePermission("retention.keep"), ResponseCache(NoStore = true)]
internal sealed class KeepRetentionModel(CommonwealDb db, HeldData held, RetentionPreview preview, CityTime time, TimeProvider clock, Texts texts) : PageModel, IFormPage
{
    /// <summary>A class of data with what is due of it; null where it is not cleared by age.</summary>
    internal sealed record Line(DataClass Class, long? Due);

    /// <summary>Counting further would take longer than it tells.</summary>
    private const int MostCounted = 1000;

    [BindProperty] public string? Reason { get; set; }

    public RetentionPlan? Open { get; private set; }

    public IReadOnlyList<RetentionPlan> Past { get; private set; } = [];

    public IReadOnlyList<Line> Classes { get; private set; } = [];

    public DateOnly PreviewDay { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken stop)
    {
        var reason = Reason?.Trim() ?? "";
        if (reason.Length == 0) ModelState.AddModelError(nameof(Reason), texts["errors.required"]);
        if (reason.Length > RetentionPlan.LongestReason) ModelState.AddModelError(nameof(Reason), texts["errors.tooLong", ("most", RetentionPlan.LongestReason)]);
        if (!ModelState.IsValid)
        {
            await PrepareAsync(stop);
            Response.StatusCode = 400;
            return Page();
        }
        await ChangeAsync(PlanState.Announced, plan => (plan.State, plan.Reason) = (PlanState.Held, reason), stop);
        return Redirect("/desk/retention");
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken stop)
    {
        var tomorrow = time.Day(clock.GetUtcNow()).AddDays(1);
        await ChangeAsync(PlanState.Held, plan =>
        {
            (plan.State, plan.Reason) = (PlanState.Announced, null);
            if (plan.CarryOutOn < tomorrow) plan.CarryOutOn = tomorrow;
        }, stop);
        return Redirect("/desk/retention");
    }

    /// <summary>The daily clearing may write to the plan in the same moment: whoever holds it back is not told to come again.</summary>
    private async Task ChangeAsync(PlanState from, Action<RetentionPlan> change, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Set<RetentionPlan>().SingleOrDefaultAsync(p => p.State == from, stop) is not { } plan) return;
            change(plan);
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3) { db.ChangeTracker.Clear(); }
        }
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        PreviewDay = time.Day(clock.GetUtcNow()).AddDays(RetentionPlanning.DaysBefore);
        var plans = db.Set<RetentionPlan>().AsNoTracking().Include(p => p.Lines);
        Open = await plans.OrderBy(p => p.CarryOutOn).FirstOrDefaultAsync(p => p.State != PlanState.CarriedOut, stop);
        Past = await plans.Where(p => p.State == PlanState.CarriedOut).OrderByDescending(p => p.CarryOutOn).Take(10).ToListAsync(stop);
        var dues = (await preview.OnAsync(PreviewDay, stop, MostCounted + 1)).ToDictionary(d => d.Class.Key, d => d.Records, StringComparer.Ordinal);
        Classes = [.. held.Classes.Select(c => new Line(c, dues.TryGetValue(c.Key, out var due) ? due : null))];
    }

    public string Counted(Line line) => line.Due switch
    {
        null => "–",
        > MostCounted => texts["retention.due.more", ("count", MostCounted)],
        { } due => due.ToString("N0", texts.Current.Culture),
    };

    public string TitleOf(string dataClass) => held.Find(dataClass) is { } known ? texts[known.Title] : dataClass;
}
