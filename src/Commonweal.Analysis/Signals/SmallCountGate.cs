namespace Commonweal.Analysis.Signals;

/// <summary>
/// No alarm, and no threshold, unless at least <paramref name="Events"/> were counted in the last <paramref name="Points"/>
/// points, the one judged among them: where hardly anything happens, a second event is chance and not news.
/// </summary>
/// <param name="Events">The least number of events; 0 lets everything pass.</param>
/// <param name="Points">The number of points they are counted in.</param>
public sealed record SmallCountGate(int Events, int Points)
{
    /// <summary>Five in four weeks (Farrington and others 1996).</summary>
    public static SmallCountGate FiveInFour { get; } = new(5, 4);

    /// <summary>No gate.</summary>
    public static SmallCountGate Open { get; } = new(0, 4);

    internal bool IsOpenAt(CountSeries series, int index)
    {
        var sum = 0L;
        for (var point = Math.Max(0, index - Points + 1); point <= index; point++)
            sum += series[point];
        return sum >= Events;
    }
}
