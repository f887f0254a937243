namespace Commonweal.Analysis.Signals;

/// <summary>
/// What a method says of one point of a series. An alarm is a question to people who know the place: what happened that
/// week? It speaks of events, places and services, never of a person or a community, and it is no finding.
/// </summary>
/// <param name="Index">The point's place in the series, from 0.</param>
/// <param name="Observed">The count.</param>
/// <param name="Expected">The count the method expected; null where there is too little history or the method does not say.</param>
/// <param name="Threshold">The count above which there is an alarm (CUSUM and Bayes: from which on); null where there is too little history or the method does not say.</param>
/// <param name="Alarm">Whether the count is above what the method allows.</param>
public sealed record SignalPoint(int Index, long Observed, double? Expected, double? Threshold, bool Alarm)
{
    /// <summary>The seasonal model behind the point, where the method fits one.</summary>
    public SeasonalModel? Model { get; init; }

    /// <summary>Which comparisons found the point too high, where <see cref="Recommended"/> raised an alarm.</summary>
    public Comparisons Comparisons { get; init; }

    internal static SignalPoint Silent(CountSeries series, int index) => new(index, series[index], null, null, Alarm: false);
}
