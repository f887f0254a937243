namespace Commonweal.Platform.Ui.Charts;

/// <summary>How far apart the points of a chart lie, and so how their dates are written.</summary>
public enum ChartPeriod
{
    /// <summary>One point a day.</summary>
    Day,

    /// <summary>One point a week; the date is its first day.</summary>
    Week,

    /// <summary>One point a month; the date is its first day.</summary>
    Month,

    /// <summary>One point a year; the date is its first day.</summary>
    Year,
}

/// <summary>A figure at a time.</summary>
/// <param name="On">The day, or the first day of the period.</param>
/// <param name="Value">The figure, or null where there is none: the line then has a gap.</param>
/// <param name="Note">A few words that stand beside the point, such as 'March 2021', or null.</param>
public sealed record ChartPoint(DateOnly On, decimal? Value, string? Note = null)
{
    /// <summary>The figure exists and is withheld to protect people; it is then not in <see cref="Value"/> either.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>A point whose figure is withheld to protect people.</summary>
    public static ChartPoint Hidden(DateOnly on) => new(on, null) { IsHidden = true };
}

/// <summary>One line of a chart, or one of its small multiples.</summary>
/// <param name="Name">What the line stands for; it is written beside it.</param>
/// <param name="Points">Its points in order of time.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);
