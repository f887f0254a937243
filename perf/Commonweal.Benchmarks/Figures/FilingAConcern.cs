using Commonweal.Benchmarks.Load;
using Commonweal.Testing;

namespace Commonweal.Benchmarks.Figures;

/// <summary>
/// Sending a concern over HTTP, the last step of the public form, against a raw loop that writes and commits the same
/// rows with the same durability; sixteen clients each.
/// </summary>
internal static class FilingAConcern
{
    private const int Count = 16, Rounds = 5;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    internal static async Task MeasureAsync(bool postgres)
    {
        await using var cluster = postgres ? await PostgresCluster.StartAsync(durable: true) : null;
        using var place = new TemporaryFolder();
        using var rawPlace = new TemporaryFolder();
        string[] options = await OptionsAsync(cluster, place, "filing"), rawOptions = await OptionsAsync(cluster, rawPlace, "raw");
        await PlainCity.FillAsync(options);
        await PlainCity.FillAsync(rawOptions);
        await using var site = await Published.ServeAsync(options);
        await using var residents = await Residents.OpenAsync(options, site.Address);
        await using var raw = await RawFiling.OpenAsync(rawOptions, rawPlace.Path, postgres);
        var ratios = new List<double>();
        var latencies = new List<double>();
        var drafts = 1500;
        for (var round = -1; round < Rounds; round++)
        {
            var sends = await residents.PrepareAsync(Count, drafts);
            var ours = Clients.Run(Count, Span, client => sends.StepOf(client));
            var drained = await residents.DrainedAsync();
            var theirs = Clients.Run(Count, Span, client => raw.StepOf(client));
            drafts = (int)(ours.PerSecond * Span.TotalSeconds * 2) + Count;
            if (round < 0) continue;
            ratios.Add(ours.PerSecond / theirs.PerSecond);
            latencies.AddRange(ours.Latencies);
            Figure.Note($"{ours.PerSecond:0} filed a second, raw loop {theirs.PerSecond:0}, ratio {ratios[^1]:0.00}; what followed in the background was done {drained.TotalSeconds:0.0} s later");
        }
        var name = postgres ? "filing-postgres" : "filing-sqlite";
        Figure.AtLeast(name + "-ratio", Clients.Median(ratios), 0.15);
        Figure.AtMost(name + "-p99-ms", Clients.Quantile(latencies, 0.99), 250);
    }

    private static async Task<string[]> OptionsAsync(PostgresCluster? cluster, TemporaryFolder place, string database)
        => cluster is null ? ["--data", place.Path] : ["--data", place.Path, "--database", await cluster.CreateDatabaseAsync(database)];
}
