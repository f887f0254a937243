using Commonweal.Platform.City;
using Commonweal.Platform.Jobs;

namespace Commonweal.Platform.Files;

/// <summary>Every night: takes away the files whose last day is over, such as pictures of a form that was never sent.</summary>
internal sealed class DiscardExpiredFiles(StoredFiles files, CurrentCity city, TimeProvider clock) : IJob
{
    public static string Kind => "files-expired";

    public static string Title => "files.expired.title";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var zone = (await city.GetAsync(stop)).TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        var gone = await files.DiscardExpiredAsync(today, stop);
        await run.CheckpointAsync(gone, gone, stop: stop);
    }
}
