using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.City.Desk;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Ui.Today;

/// <summary>What waits for me, in order of time; and, at the beginning, the city's first month.</summary>
[RequirePermission("desk")]
internal sealed class TodayModel(IEnumerable<IWaitingWork> works, FirstMonth firstMonth, CommonwealDb db, CitySaving saving, Here here) : PageModel
{
    private const int MostOfEach = 25, Most = 50;

    public IReadOnlyList<WaitingWork> Waiting { get; private set; } = [];

    /// <summary>The steps of the first month, for those who lead it; none once it is over.</summary>
    public IReadOnlyList<FirstMonthState> Steps { get; private set; } = [];

    /// <summary>Absences this person covers today.</summary>
    public IEnumerable<Absence> Covering
        => User.AccountId() is { } me ? here.City.Absences.Where(a => a.CoverId == me && a.Covers(here.Today)) : [];

    private bool KeepsSettings => User.HasClaim("permission", "city.settings");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var waiting = new List<WaitingWork>();
        foreach (var work in works.Where(w => here.City.IsAwake(w.Part))) waiting.AddRange(await work.ForAsync(User, MostOfEach, stop));
        Waiting = [.. waiting.OrderBy(w => w.Due ?? DateOnly.MaxValue).Take(Most)];
        if (KeepsSettings && !here.City.Settings.FirstMonthOver) Steps = await firstMonth.ReadAsync(stop);
    }

    public Task<IActionResult> OnPostTickAsync(string? step, CancellationToken stop) => ChangeAsync(city =>
    {
        if (step is null || !firstMonth.IsTickedByHand(step)) return;
        city.FirstMonthDone = city.FirstMonthDone.Contains(step) ? [.. city.FirstMonthDone.Where(s => s != step)] : [.. city.FirstMonthDone, step];
    }, stop);

    public Task<IActionResult> OnPostOverAsync(CancellationToken stop) => ChangeAsync(city => city.FirstMonthOver = true, stop);

    private async Task<IActionResult> ChangeAsync(Action<CitySettings> change, CancellationToken stop)
    {
        if (!KeepsSettings) return Forbid();
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        change(city);
        // A tick has no words to lose: whoever ticks at the same moment sees the list again.
        await saving.SaveAsync(city, city.Version, this, stop);
        return LocalRedirect("/desk");
    }
}
