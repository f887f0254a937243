using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts;

/// <summary>Somebody who works with or for the city. Residents need none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.NewGuid();

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

    internal static void Map(ModelBuilder model) => model.Entity<Account>(e =>
    {
        e.ToTable("account");
        e.Property(a => a.Name).HasMaxLength(200);
        e.Property(a => a.Language).HasMaxLength(20);
        e.PrimitiveCollection(a => a.Roles).ElementType(r => r.HasConversion<string>());
    });
}
