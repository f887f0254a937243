using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>On Today: hosts to train, costs to pay back, rounds that need seats, tables, or somebody at the door.</summary>
internal sealed class WaitingMeals(CommonwealDb db, CityTime time, TimeProvider clock, Here here, Texts texts) : IWaitingWork
{
    private const int DaysToTrain = 14, DaysToPay = 14, DaysToSeat = 7;

    public string? Part => "shared-meals";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "sharedMeals.work")) return [];
        var names = new Dictionary<Guid, string>();
        var work = new List<WaitingWork>();
        var hosts = await db.Set<MealHost>().AsNoTracking().Where(h => h.State == HostState.Offered).OrderBy(h => h.OfferedOn).ThenBy(h => h.Id).Take(most).ToListAsync(stop);
        foreach (var host in hosts) work.Add(new(await NameAsync(host.SeriesId), $"/desk/shared-meals/hosts/{host.Id}", host.OfferedOn.AddDays(DaysToTrain), texts["sharedMeals.today.host"]));
        var claims = await db.Set<MealClaim>().AsNoTracking().Where(c => c.PaidOn == null).OrderBy(c => c.MadeOn).ThenBy(c => c.Id).Take(most)
            .Join(db.Set<MealHost>(), c => c.HostId, h => h.Id, (c, h) => new { c.MadeOn, h.Id, h.SeriesId }).ToListAsync(stop);
        foreach (var claim in claims) work.Add(new(await NameAsync(claim.SeriesId), $"/desk/shared-meals/hosts/{claim.Id}", claim.MadeOn.AddDays(DaysToPay), texts["sharedMeals.today.claim"]));
        var soon = clock.GetUtcNow().AddDays(DaysToSeat);
        var rounds = await db.Set<MealRound>().AsNoTracking().Where(r => (r.State == RoundState.Planned || r.State == RoundState.Seated) && r.StartsAt < soon).OrderBy(r => r.StartsAt).Take(most).ToListAsync(stop);
        foreach (var round in rounds)
        {
            var (path, kind) = round.State is RoundState.Seated ? ($"/desk/shared-meals/rounds/{round.Id}/door", "sharedMeals.today.door") : ($"/desk/shared-meals/{round.SeriesId}", "sharedMeals.today.seat");
            if (round.Taken > round.Places) (path, kind) = ($"/desk/shared-meals/{round.SeriesId}", "sharedMeals.today.short");
            work.Add(new(await NameAsync(round.SeriesId), path, time.Day(round.StartsAt), texts[kind]));
        }
        var sentences = await db.Set<MealRound>().AsNoTracking().Where(r => r.State == RoundState.Done && db.Set<MealFeedback>().Any(f => f.RoundId == r.Id && f.MayBeShown && f.Words != null && !f.Released))
            .OrderBy(r => r.StartsAt).Take(most).ToListAsync(stop);
        foreach (var round in sentences) work.Add(new(await NameAsync(round.SeriesId), $"/desk/shared-meals/rounds/{round.Id}/feedback", time.Day(round.StartsAt).AddDays(DaysToPay), texts["sharedMeals.today.sentences"]));
        return [.. work.OrderBy(w => w.Due).Take(most)];

        async Task<string> NameAsync(Guid series)
        {
            if (!names.TryGetValue(series, out var name))
                names[series] = name = here.Text(await db.Set<MealSeries>().Where(s => s.Id == series).Select(s => s.Name).SingleAsync(stop));
            return name;
        }
    }
}
