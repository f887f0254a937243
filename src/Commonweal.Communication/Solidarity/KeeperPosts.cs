using System.Security.Claims;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity;

/// <summary>Posts that may care or prepare a day: what they are called, and which of them a colleague holds.</summary>
internal sealed class KeeperPosts(CommonwealDb db, PostWords posts, Texts texts)
{
    /// <summary>Only posts that may open what they are given.</summary>
    public Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken stop) => posts.ChoicesAsync(SolidaritySlice.Keepers, stop);

    /// <summary>The posts of a colleague, as they are stored: the account and each of its roles.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.AccountId() is not { } me) return [];
        var roles = await db.Set<Account>().AsNoTracking().Where(a => a.Id == me).Select(a => a.Roles).SingleOrDefaultAsync(stop) ?? [];
        return [new Post(null, me).ToString(), .. roles.Select(r => new Post(r, null).ToString())];
    }

    /// <summary>What posts are called.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string> stored, CancellationToken stop)
    {
        var all = stored.Distinct(StringComparer.Ordinal).Select(s => (Stored: s, Post: Post.Read(s))).ToList();
        var accounts = all.Select(p => p.Post?.AccountId).OfType<Guid>().ToList();
        var names = accounts.Count == 0 ? [] : await db.Set<Account>().AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        return all.ToDictionary(p => p.Stored, p => p.Post switch { { Role: { } role } => texts["role." + role], { AccountId: { } id } => names.GetValueOrDefault(id) ?? texts["incidents.nobody"], _ => texts["incidents.nobody"] }, StringComparer.Ordinal);
    }
}
