using System.Security.Cryptography;
using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>A series at work: its rounds, its hosts, and the seating of all rounds to come.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals")]
internal sealed class ShowSeriesModel(CommonwealDb db, AskingForSeats asking, CityTime time, TimeProvider clock, Texts texts) : PageModel, IFormPage
{
    private const int Shown = 200;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int? Seed { get; set; }

    public MealSeries Series { get; private set; } = null!;

    public IReadOnlyList<MealRound> Rounds { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Waiting { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<MealHost> Hosts { get; private set; } = [];

    public Job? Running { get; private set; }

    public string When(MealRound round) => time.FullWithTime(round.StartsAt);

    public bool IsOpen(MealRound round) => round.State is RoundState.Planned or RoundState.Seated && round.StartsAt > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostSeatAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!ModelState.IsValid) return this.ShowAgain();
        if (await asking.AskAsync(Id, Seed ?? RandomNumberGenerator.GetInt32(1, 1_000_000), stop) is null)
        {
            ModelState.AddModelError("", texts["sharedMeals.seating.already"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAgainAsync(stop) ?? Page();
        }
        TempData["done"] = texts["sharedMeals.seating.begun"];
        return LocalRedirect("/desk/shared-meals/" + Id);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<MealSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } series) return NotFound();
        Series = series;
        Rounds = await db.Set<MealRound>().AsNoTracking().Where(r => r.SeriesId == Id).OrderBy(r => r.StartsAt).Take(Shown).ToListAsync(stop);
        Guid[] ids = [.. Rounds.Select(r => r.Id)];
        Waiting = await db.Set<MealSeat>().Where(s => ids.Contains(s.RoundId) && s.State == SeatState.Waiting).GroupBy(s => s.RoundId).Select(g => new { g.Key, Count = g.Sum(s => s.People) })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        Hosts = await db.Set<MealHost>().AsNoTracking().Where(h => h.SeriesId == Id).OrderBy(h => h.OfferedOn).ThenBy(h => h.Id).Take(Shown).ToListAsync(stop);
        Running = await asking.RunningAsync(series.SeatingJobId, stop);
        return null;
    }
}
