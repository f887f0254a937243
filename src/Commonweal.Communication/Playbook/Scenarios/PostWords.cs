using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Scenarios;

/// <summary>Which posts may be given, and what they are called.</summary>
internal sealed class PostWords(CommonwealDb db, Texts texts)
{
    private static readonly Role[] Outside = [Role.PartnerOrganisation, Role.PolicePartner, Role.Ombud];

    /// <summary>Every post of the house.</summary>
    public Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken stop) => ChoicesAsync([.. Enum.GetValues<Role>().Except(Outside)], stop);

    /// <summary>These roles first, for a role is never on holiday; then whoever holds one of them.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(IReadOnlyCollection<Role> roles, CancellationToken stop)
    {
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => !a.Left).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name, a.Roles }).ToListAsync(stop);
        return
        [
            .. roles.Select(r => new Choice("role:" + r, texts["role." + r])),
            .. accounts.Where(a => a.Roles.Exists(roles.Contains)).Select(a => new Choice("account:" + a.Id, a.Name)),
        ];
    }

    /// <summary>Names of the colleagues who hold a post in these contents.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<ScenarioContent> contents, CancellationToken stop)
    {
        var ids = contents.SelectMany(c => new[] { c.Owner, c.Deputy, c.Approver, c.Backup }).Select(p => p?.AccountId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, string>() : await db.Set<Account>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
    }
}
