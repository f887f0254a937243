using System.Security.Claims;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>On Today of a community's liaison officer and deputy: the city is about to be silent longer than it pledged.</summary>
internal sealed class WaitingPledges(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    private const int DaysBefore = 7;

    public string? Part => "commitments";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "commitments.all") || person.AccountId() is not { } me) return [];
        var mine = await db.Set<ContactPledge>().AsNoTracking()
            .Join(db.Set<Community>().Where(c => !c.Ended && (c.OfficerId == me || c.DeputyId == me)), p => p.CommunityId, c => c.Id, (p, c) => new { Pledge = p, c.Name })
            .Select(p => new { p.Pledge, p.Name, Last = db.Set<ContactEntry>().Where(e => e.CommunityId == p.Pledge.CommunityId && e.AuthorId != null).Max(e => (DateOnly?)e.On) })
            .ToListAsync(stop);
        return [.. mine.Select(p => (p.Pledge.CommunityId, p.Name, Until: p.Pledge.Until(p.Last))).Where(p => p.Until <= here.Today.AddDays(DaysBefore)).OrderBy(p => p.Until).Take(most)
            .Select(p => new WaitingWork(here.Text(p.Name), "/desk/commitments/balance/" + p.CommunityId, p.Until, texts["commitments.today.silent"]))];
    }
}
