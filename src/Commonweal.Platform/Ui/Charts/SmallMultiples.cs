namespace Commonweal.Platform.Ui.Charts;

/// <summary>One small chart for each series, all on the same scale, to compare their shapes.</summary>
/// <param name="Panels">One small chart each, in the order they are shown.</param>
/// <param name="Period">How far apart the points lie.</param>
/// <param name="Caption">What the charts show, as a heading.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Source">Where the figures come from and until when.</param>
public sealed record SmallMultiples(
    IReadOnlyList<ChartSeries> Panels, ChartPeriod Period, string Caption, string Unit, string Source)
{
    /// <summary>Begins every id inside the chart: two charts on a page need two.</summary>
    public string Id { get; init; } = "panels";

    /// <summary>One sentence that says what the charts mean.</summary>
    public string? Summary { get; init; }

    /// <summary>Digits after the decimal separator, 0 to 2.</summary>
    public int Decimals { get; init; }
}
