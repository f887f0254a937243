using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts;

/// <summary>A one-time link: a colleague sets a password with it, or the first administrator makes an account.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The invited account; null where the link makes an administrator.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>SHA-256 of the secret in the link; the link itself is kept nowhere.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset Until { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Invitation>(e =>
    {
        e.ToTable("invitation");
        e.HasIndex(i => i.Hash).IsUnique();
        e.HasIndex(i => i.AccountId);
    });
}
