namespace Commonweal.Platform.Ui.Charts;

/// <summary>Bars to compare a few things, from zero. All words are in the reader's language.</summary>
/// <param name="Bars">The bars in the order they are shown.</param>
/// <param name="Caption">What the chart shows, as a heading.</param>
/// <param name="Things">What a bar stands for, such as 'Topic': heads the column of names.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Source">Where the figures come from and until when.</param>
public sealed record BarChart(IReadOnlyList<ChartBar> Bars, string Caption, string Things, string Unit, string Source)
{
    /// <summary>Begins every id inside the chart: two charts on a page need two.</summary>
    public string Id { get; init; } = "bars";

    /// <summary>One sentence that says what the chart means.</summary>
    public string? Summary { get; init; }

    /// <summary>Digits after the decimal separator, 0 to 2.</summary>
    public int Decimals { get; init; }
}

/// <summary>One bar.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">The figure, or null where there is none.</param>
/// <param name="Link">Where more is to be read, or null.</param>
/// <param name="Note">A few words under the name, or null.</param>
public sealed record ChartBar(string Name, decimal? Value, string? Link = null, string? Note = null)
{
    /// <summary>The figure exists and is withheld to protect people; it is then not in <see cref="Value"/> either.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>A bar whose figure is withheld to protect people.</summary>
    public static ChartBar Hidden(string name) => new(name, null) { IsHidden = true };
}
