using System.Diagnostics;
using Commonweal.Testing;

namespace Commonweal.Benchmarks.Figures.Engagement;

/// <summary>A real vote, Łódź 2022 with 90,494 ballots on 160 projects, brought in by the command, and its page the first time it is asked for.</summary>
internal static class RealFund
{
    internal static async Task MeasureAsync()
    {
        if (Reference.File("equal-shares/Poland_Lodz_2022.pb") is not { } path)
        {
            Reference.Missing("Łódź 2022");
            return;
        }
        await MeasureAsync("engagement-fund-import-sqlite-seconds", path, null);
        await using var cluster = await PostgresCluster.StartAsync(durable: true);
        await MeasureAsync("engagement-fund-import-postgres-seconds", path, await cluster.CreateDatabaseAsync("fund"));
    }

    private static async Task MeasureAsync(string name, string path, string? database)
    {
        using var place = new TemporaryFolder();
        string[] options = database is null ? ["--data", place.Path] : ["--data", place.Path, "--database", database];
        await PlainCity.FillAsync(options);
        var since = Stopwatch.GetTimestamp();
        await ProgramCommand.RunAsync(["import", "fund", path, "--slug", "lodz-2022", .. options]);
        Figure.AtMost(name, Stopwatch.GetElapsedTime(since).TotalSeconds, 20);
        await using var site = await Published.ServeAsync(options);
        using var client = new HttpClient { BaseAddress = site.Address };
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
        since = Stopwatch.GetTimestamp();
        var page = await client.GetStringAsync(new Uri("/en/funds/lodz-2022", UriKind.Relative));
        Figure.AtMost(name.Replace("import", "page", StringComparison.Ordinal), Stopwatch.GetElapsedTime(since).TotalSeconds, 1);
        Figure.Note($"the page has {page.Length / 1024} kB");
    }
}
