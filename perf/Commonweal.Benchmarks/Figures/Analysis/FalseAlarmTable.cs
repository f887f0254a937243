using System.Globalization;
using Commonweal.Analysis.Signals;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Alarms a thousand simulated weeks in which nothing happens: the table published beside the code, line by line.</summary>
internal static class FalseAlarmTable
{
    private const int Series = 200;
    private const int Length = 316;
    private const int Baseline = 104;

    private static readonly double[] Means = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

    /// <summary>Prints the table; returns the most that the recommended combination raised in quiet weeks of any mean.</summary>
    internal static double Print()
    {
        var worst = 0.0;
        foreach (var mean in Means)
        {
            var (quiet, restless, seasonal) = (new QuietSeries(mean), new QuietSeries(mean, dispersion: 2), new QuietSeries(mean, season: 0.3));
            var recommended = Recommend(quiet);
            worst = Math.Max(worst, recommended);
            double[] cells =
            [
                Rate(series => Ears.C1(series)), Rate(series => Ears.C2(series)), Rate(series => Ears.C3(series)), Rate(series => Cusum.Detect(series, Baseline)),
                Rate(series => Farrington.Detect(series, FarringtonSettings.Original with { Years = 3, Gate = SmallCountGate.Open })),
                Rate(series => Farrington.Detect(series, FarringtonSettings.Flexible with { Years = 3, Gate = SmallCountGate.Open })),
                Rate(series => Farrington.Detect(series, FarringtonSettings.Flexible with { Years = 3 })),
                recommended, Recommend(restless), Recommend(seasonal),
            ];
            Figure.Note($"| {mean} | {string.Join(" | ", cells.Select(cell => cell.ToString("0.0", CultureInfo.InvariantCulture)))} |");

            double Rate(Func<CountSeries, IReadOnlyList<SignalPoint>> method) => quiet.FalseAlarms(method, Series, Length, Baseline);
        }

        return worst;
    }

    private static double Recommend(QuietSeries weeks) => weeks.FalseAlarms(series => Recommended.Detect(series), Series, Length, Recommended.LeastHistory - 1);
}
