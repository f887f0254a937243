using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City;

/// <summary>Which promises rest while somebody is away.</summary>
public enum AbsencePause
{
    /// <summary>None: somebody covers.</summary>
    Nothing,
    /// <summary>Those of one department.</summary>
    Department,
    /// <summary>All of them: the one officer of a small town is away.</summary>
    Everything,
}

/// <summary>Somebody is away, somebody covers; what rests meanwhile rests visibly, and the day first promised stays visible.</summary>
public sealed class Absence
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid AccountId { get; init; }

    /// <summary>Who covers, or null where nobody does.</summary>
    public Guid? CoverId { get; init; }

    /// <summary>First day away.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day away.</summary>
    public required DateOnly Until { get; set; }

    public AbsencePause Pause { get; init; }

    /// <summary>The department whose promises rest, where it is one.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>Whether somebody is away on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether the promises of a department rest on a day.</summary>
    public bool Pauses(Guid? departmentId, DateOnly day) => Covers(day)
        && (Pause == AbsencePause.Everything || (Pause == AbsencePause.Department && departmentId is not null && DepartmentId == departmentId));

    internal static void Map(ModelBuilder model) => model.Entity<Absence>(e =>
    {
        e.ToTable("absence");
        e.Property(a => a.Id).ValueGeneratedNever();
        e.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<Account>().WithMany().HasForeignKey(a => a.CoverId).OnDelete(DeleteBehavior.SetNull);
        e.HasOne<Department>().WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Cascade);
    });
}
