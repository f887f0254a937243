using System.Linq.Expressions;
using System.Security.Claims;
using Commonweal.Platform.Accounts;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// Which concerns a colleague may open. A department's officer reaches those of the department, who leads the work
/// reaches all departments', and nobody but the ombud reaches what lies with the ombud.
/// </summary>
/// <param name="AccountId">The colleague.</param>
/// <param name="IsOmbud">Reaches the ombud's own queue.</param>
/// <param name="Departments">Reaches every department.</param>
/// <param name="DepartmentId">The colleague's own department, where they answer for one.</param>
internal sealed record Reach(Guid AccountId, bool IsOmbud, bool Departments, Guid? DepartmentId)
{
    /// <summary>What a signed-in person reaches, by permissions and department.</summary>
    public static Reach Of(ClaimsPrincipal user)
    {
        bool May(string permission) => user.HasClaim("permission", permission);
        var department = May("concerns.work") ? user.DepartmentId() : null;
        return new Reach(
            user.AccountId() ?? Guid.Empty,
            May("concerns.ombud"), May("concerns.work") && May("concerns.all"), department);
    }

    /// <summary>Whether some department's queue is open to this person at all.</summary>
    public bool HasQueue => Departments || DepartmentId is not null;

    /// <summary>Whether the person who told us may be known by name although it is hidden from departments.</summary>
    public bool SeesHiddenNames(Concern concern) => concern.AtOmbud && IsOmbud;

    /// <summary>Whether this concern is within reach.</summary>
    public bool Includes(Concern concern)
        => concern.AtOmbud ? IsOmbud : Departments || DepartmentId is not null && concern.DepartmentId == DepartmentId;

    /// <summary>The same as a condition for the database, for a search by key.</summary>
    public Expression<Func<Concern, bool>> Within()
    {
        var (ombud, all, department) = (IsOmbud, Departments, DepartmentId);
        return c => c.AtOmbud ? ombud : all || department != null && c.DepartmentId == department;
    }
}
