using System.Linq.Expressions;
using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>Who keeps a commitment: the people of a department, or whoever holds a post.</summary>
internal sealed class Owners(CommonwealDb db)
{
    /// <summary>Accounts of those who keep it.</summary>
    public Task<List<Account>> OfAsync(Guid? departmentId, Role? post, CancellationToken stop)
    {
        var present = db.Users.AsNoTracking().Where(a => !a.Left);
        if (departmentId is { } department) return present.Where(a => a.DepartmentId == department && a.Roles.Contains(Role.DepartmentOfficer)).ToListAsync(stop);
        return post is { } role ? HoldingAsync(role, stop) : Task.FromResult(new List<Account>());
    }

    /// <summary>Accounts of those who hold a post.</summary>
    public Task<List<Account>> HoldingAsync(Role post, CancellationToken stop) => db.Users.AsNoTracking().Where(a => !a.Left && a.Roles.Contains(post)).ToListAsync(stop);

    /// <summary>Whether this colleague is to keep it, as a condition for the database.</summary>
    public async Task<Expression<Func<Commitment, bool>>> IsMineAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        var reach = CommitmentReach.Of(user);
        var (department, me) = (reach.DepartmentId, reach.AccountId);
        var roles = await db.Users.AsNoTracking().Where(a => a.Id == me).Select(a => a.Roles).SingleOrDefaultAsync(stop) ?? [];
        var posts = CommitmentChoices.Posts.Where(roles.Contains).Select(p => (Role?)p).ToList();
        return c => department != null && c.DepartmentId == department || posts.Contains(c.Post);
    }
}
