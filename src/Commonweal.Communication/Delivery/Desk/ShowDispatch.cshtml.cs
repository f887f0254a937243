using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery.Desk;

/// <summary>How far a dispatch is, what became of its parcels and why; holding it back.</summary>
[RequirePermission("delivery.watch"), ResponseCache(NoStore = true)]
internal sealed class ShowDispatchModel(CommonwealDb db, Dispatches dispatches, HeldUp heldUp, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostReasons = 20;

    private static readonly HashSet<string> Said = ["stopped", "pace", "no-address", "unreadable", "broken-off", "unreachable", "filed", Held.NoEntry, Held.Template, "131026", "131042", "131047", "131049", "131050"];

    internal sealed record Row(ParcelState State, Dictionary<string, int> Parcels);

    internal sealed record Why(ParcelState State, string Reason, int Parcels);

    [BindProperty(SupportsGet = true)] public int No { get; set; }

    public Dispatch Dispatch { get; private set; } = null!;

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public IReadOnlyList<Row> Table { get; private set; } = [];

    public IReadOnlyList<Why> Reasons { get; private set; } = [];

    public IReadOnlyList<Hindrance> Hindrances { get; private set; } = [];

    public int MayRepeat { get; private set; }

    public long Ended { get; private set; }

    public long All { get; private set; }

    public bool MaySteer => User.HasClaim("permission", "delivery.steer");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Dispatch is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostPauseAsync(CancellationToken stop) => ChangeAsync(dispatches.PauseAsync, stop);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken stop) => ChangeAsync(dispatches.ResumeAsync, stop);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken stop) => ChangeAsync(dispatches.CancelAsync, stop);

    /// <summary>The reason in words, where it is one we know, with the other side's code; else the code alone.</summary>
    public string WordsOf(string reason)
    {
        var (known, code) = reason.Split(' ') is [var word, var number] ? (word, number) : (reason, char.IsAsciiDigit(reason[0]) ? reason : "");
        return !Said.Contains(known) ? reason : texts["delivery.reason." + known] + (code.Length == 0 ? "" : $" ({code})");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Dispatch = (await db.Set<Dispatch>().AsNoTracking().SingleOrDefaultAsync(d => d.No == No, stop))!;
        if (Dispatch is null) return;
        var counts = await db.Set<DispatchCount>().AsNoTracking().Where(c => c.DispatchNo == No && c.Parcels > 0).ToListAsync(stop);
        Languages = [.. here.City.Languages.Where(l => counts.Exists(c => c.Language == l))];
        Table = [.. counts.GroupBy(c => c.State).OrderBy(g => g.Key).Select(g => new Row(g.Key, g.ToDictionary(c => c.Language, c => c.Parcels, StringComparer.Ordinal)))];
        (Ended, All) = (counts.Where(c => c.State != DispatchCount.Open).Sum(c => (long)c.Parcels), counts.Sum(c => (long)c.Parcels));
        Hindrances = await heldUp.FindAsync(No, stop);
        // While it runs, only the counts are read, so that whoever watches a city being told slows nothing.
        if (Dispatch.EndedAt is null && All > 10_000) return;
        var parcels = db.Set<Parcel>().AsNoTracking().Where(p => p.DispatchNo == No);
        Reasons = await parcels.Where(p => p.Reason != null).GroupBy(p => new { p.State, p.Reason }).OrderByDescending(g => g.Count()).Take(MostReasons).Select(g => new Why(g.Key.State, g.Key.Reason!, g.Count())).ToListAsync(stop);
        MayRepeat = await parcels.CountAsync(p => p.MayRepeat, stop);
    }

    internal static string ShapeOf(DispatchState state) => state switch
    {
        DispatchState.Running => "info",
        DispatchState.Paused or DispatchState.Cancelled => "paused",
        DispatchState.Cancelling => "wait",
        _ => "good",
    };

    private async Task<IActionResult> ChangeAsync(Func<int, CancellationToken, Task<bool>> change, CancellationToken stop)
    {
        if (!User.HasClaim("permission", "delivery.steer")) return Forbid();
        if (!await db.Set<Dispatch>().AnyAsync(d => d.No == No, stop)) return NotFound();
        if (await change(No, stop)) return LocalRedirect(Request.Path);
        await PrepareAsync(stop);
        return this.ChangedMeanwhile(texts);
    }
}
