using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>A thing that waits for a second person.</summary>
public sealed class ApprovalRequest : IVersioned
{
    internal static readonly TimeSpan UsualLength = TimeSpan.FromDays(3);
    internal const int MostWrongCodes = 5;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Short number by which the two speak of it.</summary>
    public required int Number { get; set; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    public required string Permission { get; init; }

    public string? Link { get; init; }

    public required Guid AskedById { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset Until { get; init; }

    public ApprovalState State { get; private set; }

    /// <summary>The account that decided, or null where a printed code of a neighbour did.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The sheet whose code decided, or null.</summary>
    public Guid? SheetId { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Codes that were typed and were none: after five, only the desk decides.</summary>
    public int WrongCodes { get; set; }

    internal ApprovalState StateAt(DateTimeOffset now) => State == ApprovalState.Waiting && now >= Until ? ApprovalState.Over : State;

    internal bool TakesCodes => WrongCodes < MostWrongCodes;

    /// <summary>Decides by an account. The caller has checked its permission.</summary>
    internal void Decide(bool agreed, Guid by, DateTimeOffset now)
    {
        if (by == AskedById) throw new InvalidOperationException("Nobody is their own second person.");
        (State, DecidedById, DecidedAt) = (agreed ? ApprovalState.Given : ApprovalState.Refused, by, now);
    }

    /// <summary>Agrees by a printed code of somebody without an account.</summary>
    internal void AgreeBySheet(Guid sheet, DateTimeOffset now) => (State, SheetId, DecidedAt) = (ApprovalState.Given, sheet, now);

    internal void Withdraw(DateTimeOffset now) => (State, DecidedAt) = (ApprovalState.Withdrawn, now);

    internal static void Map(ModelBuilder model) => model.Entity<ApprovalRequest>(e =>
    {
        e.ToTable("approval");
        e.Property(a => a.Kind).HasMaxLength(60);
        e.Property(a => a.Subject).HasMaxLength(100);
        e.Property(a => a.Title).HasMaxLength(100);
        e.Property(a => a.About).HasMaxLength(500);
        e.Property(a => a.Permission).HasMaxLength(60);
        e.Property(a => a.Link).HasMaxLength(300);
        e.HasIndex(a => a.Number).IsUnique();
        e.HasIndex(a => new { a.State, a.Until });
        e.HasIndex(a => new { a.Kind, a.Subject });
        e.HasIndex(a => new { a.AskedById, a.Number });
    });
}

/// <summary>Where a request stands.</summary>
public enum ApprovalState
{
    Waiting,
    Given,
    Refused,
    Withdrawn,
    /// <summary>Nobody answered in time. Derived, never stored.</summary>
    Over,
}
