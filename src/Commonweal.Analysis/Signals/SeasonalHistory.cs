namespace Commonweal.Analysis.Signals;

/// <summary>The past points a Farrington method compares one point with: when they were, their counts and their seasons.</summary>
internal sealed class SeasonalHistory
{
    private readonly double[] times;
    private readonly double[] counts;
    private readonly int[] seasons;
    private int length;

    private SeasonalHistory(int periods, int most)
    {
        Periods = periods;
        (times, counts, seasons) = (new double[most], new double[most], new int[most]);
    }

    internal int Periods { get; }

    /// <summary>The season the point judged lies in: the last.</summary>
    internal int Season => Periods - 1;

    internal ReadOnlySpan<double> Times => times.AsSpan(0, length);

    internal ReadOnlySpan<double> Counts => counts.AsSpan(0, length);

    internal ReadOnlySpan<int> Seasons => seasons.AsSpan(0, length);

    /// <summary>The history of a point, or null where the series does not reach so far back.</summary>
    internal static SeasonalHistory? Of(CountSeries series, int index, FarringtonSettings settings)
    {
        var w = settings.HalfWindow;
        series.CheckWindow(index, w);
        var anniversary = series.YearsBefore(index, settings.Years);
        if (anniversary - w < 0)
            return null;
        var history = new SeasonalHistory(settings.Periods, index - anniversary + w);
        var end = index - settings.RecentLeftOut;
        for (var year = settings.Years; year > 0; year--)
        {
            var next = series.YearsBefore(index, year - 1);
            history.Add(series, anniversary - w, Math.Min(anniversary + w + 1, end), settings.Periods - 1);
            history.AddBlocks(series, anniversary + w + 1, next - w, end);
            anniversary = next;
        }

        return history;
    }

    // The time between two windows in equal blocks, one a season; what is left over lengthens the first ones.
    private void AddBlocks(CountSeries series, int from, int to, int end)
    {
        var blocks = Periods - 1;
        if (blocks == 0)
            return;
        var (each, longer) = Math.DivRem(Math.Max(0, to - from), blocks);
        for (var block = 0; block < blocks; block++)
        {
            var next = from + each + (block < longer ? 1 : 0);
            Add(series, from, Math.Min(next, end), block);
            from = next;
        }
    }

    private void Add(CountSeries series, int from, int to, int season)
    {
        for (var index = from; index < to; index++, length++)
            (times[length], counts[length], seasons[length]) = (index, series[index], season);
    }
}
