using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>Asks for one round; for every round whose day has come where none is named.</summary>
internal sealed record CountAsk(Guid? RoundId);

/// <summary>Every night: counts the rounds whose day of the result has come.</summary>
internal sealed class CountRounds(CommonwealDb db, RoundCounting counting, CurrentCity city, TimeProvider clock) : IJob
{
    public static string Kind => "fund-count";

    public static string Title => "funds.job.count";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        var asked = run.Parameters<CountAsk>().RoundId;
        var due = await db.Set<FundRound>().AsNoTracking()
            .Where(r => r.CountedOn == null && r.IsOpen && (asked == null ? r.ResultOn <= today : r.Id == asked && r.VotingUntil < today))
            .OrderBy(r => r.ResultOn).Select(r => r.Id).ToListAsync(stop);
        var done = 0;
        foreach (var round in due)
        {
            db.ChangeTracker.Clear();
            await counting.CountAsync(round, today, stop);
            await run.CheckpointAsync(++done, due.Count, stop: stop);
        }
    }
}
