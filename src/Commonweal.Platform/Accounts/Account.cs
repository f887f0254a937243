using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts;

/// <summary>Somebody who works with or for the city. Residents need none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account()
    {
        Id = Guid.NewGuid();
        // People sign in by e-mail address, which is sealed; this name only has to be there and to be unique.
        UserName = Id.ToString("N");
    }

    /// <summary>The name colleagues see.</summary>
    public required string Name { get; set; }

    /// <summary>Roles, each a named set of permissions.</summary>
    public List<Role> Roles { get; set; } = [];

    /// <summary>The department whose concerns this person answers, or null.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Language of the desk for this person; null follows the city.</summary>
    public string? Language { get; set; }

    /// <summary>A person who left keeps a name in the audit trail and nothing else.</summary>
    public bool Left { get; set; }

    /// <summary>An invented colleague: opens only while the city is a demonstration.</summary>
    public bool Demonstration { get; set; }

    /// <summary>
    /// The address, encrypted. <see cref="IdentityUser{TKey}.Email"/> is never stored and filled only where somebody asked
    /// <c>UserManager.GetEmailAsync</c>; <see cref="IdentityUser{TKey}.NormalizedEmail"/> holds its keyed hash.
    /// </summary>
    public byte[]? SealedEmail { get; set; }

    /// <summary>Time step of the last code taken from the authenticator: no code opens twice (RFC 6238, 5.2).</summary>
    public long LastCodeStep { get; set; }

    private static readonly string[] NotStored = [nameof(Email), nameof(EmailConfirmed), nameof(PhoneNumber), nameof(PhoneNumberConfirmed)];

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Account>(e =>
        {
            e.ToTable("account");
            e.Property(a => a.Name).HasMaxLength(200);
            e.Property(a => a.Language).HasMaxLength(20);
            e.PrimitiveCollection(a => a.Roles).ElementType(r => r.HasConversion<string>());
            foreach (var name in NotStored)
            {
                // Ignore() would warn at every start that Identity had mapped them.
                e.Metadata.RemoveProperty(name);
                e.Metadata.AddIgnored(name);
            }
            e.HasIndex(a => a.NormalizedEmail).IsUnique();
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkey");
    }
}
