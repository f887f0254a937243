using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Residents;

/// <summary>A link that was sent to an address. The address itself is not here, only the keyed hash its records are found by.</summary>
[NotAudited]
public sealed class ResidentLink
{
    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Email { get; init; }

    public required DateTimeOffset Until { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ResidentLink>(e =>
    {
        e.ToTable("resident_link");
        e.HasKey(l => l.Hash);
        e.HasIndex(l => l.Until);
    });
}
