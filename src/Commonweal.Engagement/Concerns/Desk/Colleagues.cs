using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>A colleague by name.</summary>
internal sealed record Colleague(Guid Id, string Name);

/// <summary>Who works on concerns, and what colleagues are called.</summary>
internal sealed class Colleagues(CommonwealDb db, QueueQuestions questions, Modules modules)
{
    private readonly Dictionary<Guid, string> known = [];

    /// <summary>Those who may be given a concern: who reaches it, police type never.</summary>
    public async Task<IReadOnlyList<Colleague>> ForAsync(bool atOmbud, Guid? departmentId, CancellationToken stop)
    {
        var (work, all, ombud) = (modules.RolesOf("concerns.work"), modules.RolesOf("concerns.all"), modules.RolesOf("concerns.ombud"));
        var accounts = await questions.Staff(db).ToListAsync(stop);
        foreach (var account in accounts) known[account.Id] = account.Name;
        return
        [
            .. accounts.Where(a => !a.Roles.Contains(Role.PolicePartner))
                .Where(a => atOmbud ? a.Roles.Any(ombud.Contains) : a.Roles.Any(all.Contains) || a.Roles.Any(work.Contains) && departmentId is not null && a.DepartmentId == departmentId)
                .Select(a => new Colleague(a.Id, a.Name)),
        ];
    }

    /// <summary>The names of these colleagues, also of those who left.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> ids, CancellationToken stop)
    {
        var wanted = ids.OfType<Guid>().ToHashSet();
        List<Guid> unknown = [.. wanted.Where(id => !known.ContainsKey(id))];
        if (unknown.Count > 0)
            foreach (var account in await db.Set<Account>().AsNoTracking().Where(a => unknown.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(stop))
                known[account.Id] = account.Name;
        return known.Where(k => wanted.Contains(k.Key)).ToDictionary();
    }
}
