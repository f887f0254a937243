using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>
/// The key behind an approver's phone codes. Another one than that of signing in: a code read out on the phone must
/// never open the desk.
/// </summary>
public sealed class PhoneKey : IVersioned, IPartOf
{
    public required Guid AccountId { get; init; }

    public int Version { get; set; }

    /// <summary>The key in base 32, encrypted.</summary>
    public required byte[] Sealed { get; set; }

    /// <summary>Step of the last code taken: each opens one thing only.</summary>
    public long LastStep { get; set; }

    /// <inheritdoc/>
    public (string Kind, string Key) Whole => ("account", AccountId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<PhoneKey>(e =>
    {
        e.ToTable("phone_key");
        e.HasKey(k => k.AccountId);
        e.HasOne<Account>().WithOne().HasForeignKey<PhoneKey>(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
