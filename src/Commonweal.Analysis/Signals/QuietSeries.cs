using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.Analysis.Signals;

/// <summary>Simulated weeks in which nothing happens, to measure how often a method cries wolf. The same seed gives the same weeks.</summary>
/// <param name="mean">The mean count of a week.</param>
/// <param name="dispersion">How many times the mean the variance is: 1 is Poisson, more is negative binomial.</param>
/// <param name="season">How far the mean swings about itself in a year of 52 weeks: 0.3 is 30 % up and down.</param>
public sealed class QuietSeries(double mean, double dispersion = 1, double season = 0)
{
    private const int Year = 52;

    private readonly double[][] cumulated = [.. Enumerable.Range(0, season == 0 ? 1 : Year)
        .Select(week => Cumulate(mean * (1 + (season * Math.Cos(2 * Math.PI * week / Year))), dispersion))];

    /// <summary>A series.</summary>
    /// <param name="length">Number of weeks.</param>
    /// <param name="seed">Which series.</param>
    public CountSeries Draw(int length, int seed)
    {
        var random = new Random(seed);
        var counts = new long[length];
        for (var week = 0; week < length; week++)
        {
            var found = Array.BinarySearch(cumulated[week % cumulated.Length], random.NextDouble());
            counts[week] = found < 0 ? ~found : found + 1;
        }

        return CountSeries.Of(counts);
    }

    /// <summary>The number of alarms a method raises in a thousand such weeks.</summary>
    /// <param name="method">The method.</param>
    /// <param name="series">How many series are drawn, with seeds from 1.</param>
    /// <param name="length">Their length in weeks.</param>
    /// <param name="from">The first week that is looked at.</param>
    public double FalseAlarms(Func<CountSeries, IReadOnlyList<SignalPoint>> method, int series, int length, int from)
    {
        var alarms = 0;
        for (var seed = 1; seed <= series; seed++)
            alarms += method(Draw(length, seed)).Skip(from).Count(point => point.Alarm);
        return 1000.0 * alarms / series / (length - from);
    }

    private static double[] Cumulate(double mean, double dispersion)
    {
        var (counts, sums, sum) = (new CountDistribution(mean, dispersion), new List<double>(), 0.0);
        for (var count = 0; count < mean || 1 - sum > 1e-15; count++)
            sums.Add(sum += counts.Probability(count));
        return [.. sums];
    }
}
