using System.Diagnostics;
using System.Globalization;
using Commonweal.Testing;

namespace Commonweal.Benchmarks.Figures;

/// <summary>What the published program needs before anybody comes, and how soon it serves its first page.</summary>
internal static class Footprint
{
    internal static async Task MeasureAsync()
    {
        using var place = new TemporaryFolder();
        // The first start makes the database and the invented city; what counts is every start after it.
        await using (await Published.ServeAsync("--demo", "--data", place.Path)) { }
        var starts = new List<double>();
        var sizes = new List<double>();
        for (var run = 0; run < 3; run++)
        {
            var since = Stopwatch.GetTimestamp();
            await using var site = await Published.ServeAsync("--data", place.Path);
            using var client = new HttpClient { BaseAddress = site.Address };
            (await client.GetAsync("/en")).EnsureSuccessStatusCode();
            starts.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            sizes.Add(Resident(site.Process.Id));
        }
        Figure.AtMost("start-to-first-page-seconds", starts.Max(), 3);
        Figure.AtMost("memory-before-load-mb", sizes.Max(), 250);
    }

    private static double Resident(int process) => File.ReadLines($"/proc/{process}/status").Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();
}
