using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Overview;

/// <summary>
/// Maintained counts of concerns by one dimension and one stretch of time, so that no page ever counts rows: a year of a
/// city of millions is a few thousand of these.
/// </summary>
[NotAudited]
internal sealed class ConcernCount
{
    /// <summary>First day of the month received; the day itself in the dimension <see cref="Day"/>.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>One of the constants below.</summary>
    public required string Dimension { get; init; }

    /// <summary>District, department, language or way in; empty for the whole or for none.</summary>
    public required string Key { get; init; }

    public long Received { get; set; }

    public long Answered { get; set; }

    /// <summary>Answered by the day first promised.</summary>
    public long InTime { get; set; }

    public long JudgedYes { get; set; }

    public long JudgedPartly { get; set; }

    public long JudgedNo { get; set; }

    public const string Day = "day", District = "district", Department = "department", Language = "language", Entry = "entry";

    internal static void Map(ModelBuilder model) => model.Entity<ConcernCount>(e =>
    {
        e.ToTable("insight_concern_count");
        e.HasKey(c => new { c.Dimension, c.Since, c.Key });
        e.Property(c => c.Dimension).HasMaxLength(20);
        e.Property(c => c.Key).HasMaxLength(60);
    });
}

/// <summary>
/// How many open concerns of a department owe an answer by a day, and on <see cref="AllDays"/> how many in all: what is
/// late is all without what is owed from today on.
/// </summary>
[NotAudited]
internal sealed class OpenCount
{
    public required DateOnly DueOn { get; init; }

    /// <summary>The department's key; empty for the ombud.</summary>
    public required string Department { get; init; }

    public long Open { get; set; }

    /// <summary>The day of the total, after every real one.</summary>
    public static DateOnly AllDays { get; } = new(9999, 1, 1);

    internal static void Map(ModelBuilder model) => model.Entity<OpenCount>(e =>
    {
        e.ToTable("insight_open_count");
        e.HasKey(c => new { c.DueOn, c.Department });
        e.Property(c => c.Department).HasMaxLength(60);
    });
}
