namespace Commonweal.Platform.Ui.Charts;

/// <summary>Up to four lines over time, on one scale that holds zero. All words are in the reader's language.</summary>
/// <param name="Series">The lines. Where there are more than four, small multiples can be read and a tangle cannot.</param>
/// <param name="Period">How far apart the points lie.</param>
/// <param name="Caption">What the chart shows, as a heading.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Source">Where the figures come from and until when.</param>
public sealed record LineChart(
    IReadOnlyList<ChartSeries> Series, ChartPeriod Period, string Caption, string Unit, string Source)
{
    /// <summary>Begins every id inside the chart: two charts on a page need two.</summary>
    public string Id { get; init; } = "chart";

    /// <summary>One sentence that says what the chart means.</summary>
    public string? Summary { get; init; }

    /// <summary>Digits after the decimal separator, 0 to 2.</summary>
    public int Decimals { get; init; }
}
