using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>Who may keep contact with communities, and what colleagues are called.</summary>
internal sealed class Officers(CommonwealDb db, Modules modules)
{
    /// <summary>Everybody who may be liaison officer or deputy.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken stop)
    {
        var roles = modules.RolesOf("communities.work");
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => !a.Left).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name, a.Roles }).ToListAsync(stop);
        return [.. accounts.Where(a => a.Roles.Any(roles.Contains) && !a.Roles.Contains(Role.PolicePartner)).Select(a => new Choice(a.Id.ToString(), a.Name))];
    }

    /// <summary>Names of these colleagues, also of those who left.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> ids, CancellationToken stop)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return wanted.Count == 0 ? new Dictionary<Guid, string>()
            : await db.Set<Account>().AsNoTracking().Where(a => wanted.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
    }

    /// <summary>Entries of the contact log with the names of those who wrote them down.</summary>
    public async Task<IReadOnlyList<EntryView>> ViewsAsync(IEnumerable<ContactEntry> entries, CancellationToken stop)
    {
        var rows = entries.ToList();
        var names = await NamesAsync(rows.Select(e => e.AuthorId), stop);
        return [.. rows.Select(e => new EntryView(e, e.AuthorId is { } author ? names.GetValueOrDefault(author) : null))];
    }
}
