using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Every night: thanks to which nobody answered in time are erased.</summary>
internal sealed class RecognitionsRunOut(CommonwealDb db, CurrentCity city, TimeProvider clock) : IJob
{
    private const int Batch = 100;

    public static string Kind => "recognitions-run-out";

    public static string Title => "solidarity.job.runOut";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        // Whoever was erased is no longer found: each round takes the next ones, also after a break.
        while (await db.Set<Recognition>().Where(r => r.State == RecognitionState.Waiting && r.AnswerUntil < today).OrderBy(r => r.AnswerUntil).ThenBy(r => r.Id).Take(Batch).ToListAsync(stop) is { Count: > 0 } some)
        {
            foreach (var recognition in some) recognition.End(RecognitionState.Expired, today);
            await db.SaveChangesAsync(stop);
        }
    }
}
