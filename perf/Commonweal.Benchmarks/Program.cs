using System.Globalization;
using Commonweal.Benchmarks.Figures;
using Commonweal.Benchmarks.Figures.Analysis;
using Commonweal.Benchmarks.Figures.Communication;
using Commonweal.Benchmarks.Figures.Engagement;
using Commonweal.Benchmarks.Filling;
using Commonweal.Benchmarks.Peers;

namespace Commonweal.Benchmarks;

internal static class Program
{
    /// <summary>What can be measured; each knows the figures it prints.</summary>
    private static readonly (string Names, Func<Task> MeasureAsync)[] Measurements =
    [
        ("memory start", Footprint.MeasureAsync),
        ("cached-page", CachedPage.MeasureAsync),
        ("list-sqlite", () => UncachedList.MeasureAsync(postgres: false)),
        ("list-postgres", () => UncachedList.MeasureAsync(postgres: true)),
        ("filing-sqlite", () => FilingAConcern.MeasureAsync(postgres: false)),
        ("filing-postgres", () => FilingAConcern.MeasureAsync(postgres: true)),
        ("analysis-common-ground", CommonGroundSpeed.MeasureAsync),
        ("analysis-equal-shares analysis-pabulib", EqualSharesSpeed.MeasureAsync),
        ("analysis-farrington-flexible analysis-recommended-signal analysis-false-alarms", SignalsSpeed.MeasureAsync),
        ("analysis-tables", MixingSpeed.MeasureAsync),
        ("analysis-scan analysis-space-time", ScanningSpeed.MeasureAsync),
        ("analysis-segregation analysis-siting", SegregationSpeed.MeasureAsync),
        ("analysis-apportionment", ApportionmentSpeed.MeasureAsync),
        ("analysis-festivals", FestivalsSpeed.MeasureAsync),
        ("analysis-disclosure", DisclosureSpeed.MeasureAsync),
        ("engagement-votes-sqlite", () => CastingVotes.MeasureAsync(postgres: false)),
        ("engagement-votes-postgres", () => CastingVotes.MeasureAsync(postgres: true)),
        ("engagement-queue-sqlite", () => LiveQueue.MeasureAsync(postgres: false)),
        ("engagement-queue-postgres", () => LiveQueue.MeasureAsync(postgres: true)),
        ("engagement-fund", RealFund.MeasureAsync),
        ("engagement-pages-sqlite", () => TakingPart.MeasureAsync(postgres: false)),
        ("engagement-pages-postgres", () => TakingPart.MeasureAsync(postgres: true)),
        ("mail-sqlite", () => ToldByMail.MeasureAsync(postgres: false)),
        ("mail-postgres", () => ToldByMail.MeasureAsync(postgres: true)),
        ("mail-signed", ToldByMail.MeasureSignedAsync),
        ("mail-urgent mail-enqueue mail-memory", ToldByMail.MeasureManyAsync),
        ("million-sqlite", () => AMillion.MeasureAsync(postgres: false)),
        ("million-postgres", () => AMillion.MeasureAsync(postgres: true)),
    ];

    private static async Task<int> Main(string[] args)
    {
        if (args is ["peer", var kind, var recipe]) return await Peer.ServeAsync(kind, recipe);
        if (args is ["fill", var count, .. var options]) return await FillAsync(int.Parse(count, CultureInfo.InvariantCulture), options);
        if (args is ["--list"])
        {
            foreach (var (names, _) in Measurements) Console.WriteLine(names);
            return 0;
        }
        var chosen = Measurements.Where(m => args.Length == 0 || args.Any(a => m.Names.Split(' ').Any(n => n.StartsWith(a, StringComparison.Ordinal) || a.StartsWith(n, StringComparison.Ordinal)))).ToList();
        if (chosen.Count == 0)
        {
            Console.Error.WriteLine($"There is no figure '{string.Join(' ', args)}': ./perf/run --list names them.");
            return 2;
        }
        foreach (var (_, measureAsync) in chosen) await measureAsync();
        return Figure.Missed ? 1 : 0;
    }

    /// <summary>Makes a city with so many concerns, to look at with one's own eyes.</summary>
    private static async Task<int> FillAsync(int count, string[] options)
    {
        await PlainCity.FillAsync(options);
        await ManyConcerns.FillAsync(options, count);
        return 0;
    }
}
