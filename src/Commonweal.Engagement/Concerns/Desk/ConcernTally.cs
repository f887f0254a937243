using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// How many open concerns of one cell fall due on one day, and on <see cref="AllDays"/> how many there are in all. What is
/// late is all without what falls due from today on: a few rows, however many years the city has been asked.
/// </summary>
[NotAudited]
internal sealed class ConcernTally
{
    /// <summary>What the cells of this kind part: the queues, the departments, the colleagues, or both of these.</summary>
    public required string Kind { get; init; }

    public required string Cell { get; init; }

    public required DateOnly DueOn { get; init; }

    public required int Open { get; init; }

    /// <summary>The day of a cell's total: after every real one, so that both lie in one range.</summary>
    public static DateOnly AllDays { get; } = new(9999, 1, 1);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ConcernTally>(e =>
        {
            e.ToTable("concern_tally");
            e.HasKey(t => new { t.Kind, t.Cell, t.DueOn });
            // What falls due from today on, of every cell of a kind, is read out of the index alone.
            e.HasIndex(t => new { t.Kind, t.DueOn, t.Cell, t.Open });
            e.Property(t => t.Kind).HasMaxLength(20);
            e.Property(t => t.Cell).HasMaxLength(80);
        });
        model.Entity<ConcernCounted>(e =>
        {
            e.ToTable("concern_counted");
            e.HasKey(c => c.ConcernId);
            e.Property(c => c.Cells).HasMaxLength(300);
        });
    }
}

/// <summary>Where an open concern is counted, so that it is never counted twice however often its events arrive.</summary>
[NotAudited]
internal sealed class ConcernCounted : IVersioned
{
    public required Guid ConcernId { get; init; }

    public int Version { get; set; }

    /// <summary>The cells, parted by blanks.</summary>
    public required string Cells { get; set; }

    public required DateOnly DueOn { get; set; }
}

/// <summary>One cell of the counters.</summary>
internal readonly record struct TallyCell(string Kind, string Cell)
{
    public static TallyCell Parse(string written) => written.Split(':') is [var kind, var cell] ? new(kind, cell) : throw new FormatException(written);

    public override string ToString() => Kind + ":" + Cell;
}

/// <summary>The cells. What lies with the ombud is counted apart from everything a department sees.</summary>
internal static class TallyCells
{
    /// <summary>Kind of the cells that part departments and, in them, colleagues.</summary>
    public const string ByColleague = "colleague";
    private const string Nobody = "-";

    public static TallyCell Desk { get; } = new("queue", "desk");

    public static TallyCell Ombud { get; } = new("queue", "ombud");

    public static TallyCell Department(Guid? id) => new("department", Key(id));

    public static TallyCell Assignee(Guid id) => new("assignee", Key(id));

    /// <summary>Department and colleague of a cell of the kind <see cref="ByColleague"/>.</summary>
    public static (Guid? Department, Guid? Assignee) ReadColleague(string cell)
        => cell.Split('/') is [var department, var assignee] ? (Read(department), Read(assignee)) : throw new FormatException(cell);

    /// <summary>Every cell a concern is counted in, parted by blanks.</summary>
    public static string Of(bool atOmbud, Guid? department, Guid? assignee)
    {
        TallyCell[] cells = atOmbud ? [Ombud] : [Desk, Department(department), new(ByColleague, Key(department) + "/" + Key(assignee))];
        return string.Join(' ', assignee is { } person ? [.. cells, Assignee(person)] : cells);
    }

    private static string Key(Guid? id) => id?.ToString("N") ?? Nobody;

    private static Guid? Read(string key) => key == Nobody ? null : Guid.ParseExact(key, "N");
}
