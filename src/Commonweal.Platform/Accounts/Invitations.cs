using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts;

/// <summary>Makes one-time links and takes them back once.</summary>
internal sealed class Invitations(CommonwealDb db, TimeProvider clock)
{
    internal static readonly TimeSpan ForColleague = TimeSpan.FromDays(7), ForFirstAdministrator = TimeSpan.FromHours(24);

    /// <summary>A new link for one account, in place of every earlier one of it; null makes an administrator. Returns its path.</summary>
    internal async Task<string> MakeAsync(Guid? accountId, TimeSpan length, CancellationToken stop)
    {
        var earlier = await db.Set<Invitation>().Where(i => i.AccountId == accountId && i.UsedAt == null).ToListAsync(stop);
        db.RemoveRange(earlier);
        var secret = Secret.New();
        db.Add(new Invitation { AccountId = accountId, Hash = Secret.Hash(secret), Until = clock.GetUtcNow() + length });
        await db.SaveChangesAsync(stop);
        return "/desk/welcome/" + secret;
    }

    /// <summary>The link that was opened, while it may still be used.</summary>
    internal async Task<Invitation?> FindAsync(string secret, CancellationToken stop)
    {
        var hash = Secret.Hash(secret);
        var now = clock.GetUtcNow();
        return await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Hash == hash && i.UsedAt == null && i.Until > now, stop);
    }

    /// <summary>Uses the link up; false where somebody did in the meantime. Call it inside the transaction it opens something for.</summary>
    internal async Task<bool> UseAsync(Invitation invitation, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Invitation>().Where(i => i.Id == invitation.Id && i.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(i => i.UsedAt, now), stop) == 1;
    }

    /// <summary>Invited and not come yet, by account, with the day the link ends.</summary>
    internal async Task<Dictionary<Guid, DateTimeOffset>> OpenAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop)
    {
        var keys = accounts.Select(a => (Guid?)a).ToList();
        var open = await db.Set<Invitation>().AsNoTracking().Where(i => i.UsedAt == null && keys.Contains(i.AccountId)).ToListAsync(stop);
        return open.GroupBy(i => i.AccountId!.Value).ToDictionary(g => g.Key, g => g.Max(i => i.Until));
    }
}
