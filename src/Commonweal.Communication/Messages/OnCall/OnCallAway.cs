using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>A day on which somebody's hours fall out, or somebody else takes them. Hours belong to the day on which they begin.</summary>
internal sealed class OnCallAway
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid AccountId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Who stands in, or null where nobody does.</summary>
    public Guid? StandInId { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<OnCallAway>(e =>
    {
        e.ToTable("on_call_away");
        e.HasIndex(a => new { a.AccountId, a.Day }).IsUnique();
        e.HasIndex(a => a.Day);
        e.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<Account>().WithMany().HasForeignKey(a => a.StandInId).OnDelete(DeleteBehavior.SetNull);
    });
}
