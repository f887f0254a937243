using Commonweal.Platform.Data;

namespace Commonweal.Platform.Jobs;

/// <summary>Tidies the search indexes at night: what came during the day lies in many pieces, each of which every search looks through.</summary>
internal sealed class TidySearch(CommonwealDb db) : IJob
{
    public static string Kind => "tidy-search";

    public static string Title => "search.tidy.job";

    public Task RunAsync(JobRun run, CancellationToken stop) => db.Dialect.TidySearchAsync(db, stop);
}
