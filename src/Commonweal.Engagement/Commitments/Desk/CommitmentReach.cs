using System.Linq.Expressions;
using System.Security.Claims;
using Commonweal.Platform.Accounts;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>
/// Which commitments a colleague reaches. Who leads the work reaches all; a department's officer reads what everybody may
/// read and what the department keeps, and changes only the latter.
/// </summary>
internal sealed record CommitmentReach(Guid AccountId, bool All, Guid? DepartmentId)
{
    public static CommitmentReach Of(ClaimsPrincipal user) => new(
        user.AccountId() ?? Guid.Empty,
        user.HasClaim("permission", "commitments.all"),
        user.DepartmentId());

    public bool MayChange(Commitment commitment) => All || DepartmentId is not null && commitment.DepartmentId == DepartmentId;

    /// <summary>What may be read, as a condition for the database.</summary>
    public Expression<Func<Commitment, bool>> Within()
    {
        var (all, department) = (All, DepartmentId);
        return c => all || c.IsPublic || department != null && c.DepartmentId == department;
    }
}
