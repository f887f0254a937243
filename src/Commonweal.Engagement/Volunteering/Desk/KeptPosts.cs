using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>Who a colleague is on the board: what they may see and do.</summary>
internal sealed record HelpReach(Guid AccountId, bool Writes, bool Keeps, bool All, bool Agrees)
{
    public static HelpReach Of(ClaimsPrincipal person)
    {
        bool May(string permission) => person.HasClaim("permission", permission);
        return new(person.AccountId() ?? Guid.Empty,
            May("volunteering.write"), May("volunteering.keep"), May("volunteering.all"), May("volunteering.agree"));
    }

    public bool Changes(WayToHelp way) => All || Keeps && way.KeeperId == AccountId || Writes && way.WrittenBy == AccountId;

    /// <summary>Offers hold contact data: only who keeps the post, and who leads the work.</summary>
    public bool SeesOffers(WayToHelp way) => All || Keeps && way.KeeperId == AccountId;
}

/// <summary>Posts and offers that a colleague reaches.</summary>
internal sealed class KeptPosts(CommonwealDb db)
{
    private const int Shown = 200;

    public IQueryable<WayToHelp> Reached(HelpReach reach)
    {
        var (all, me) = (reach.All, reach.AccountId);
        return db.Set<WayToHelp>().AsNoTracking().Where(w => all || w.KeeperId == me || w.WrittenBy == me);
    }

    public Task<List<WayToHelp>> ListAsync(HelpReach reach, CancellationToken stop)
        => Reached(reach).OrderByDescending(w => w.ClosesOn).ThenBy(w => w.Id).Take(Shown).ToListAsync(stop);

    /// <summary>Offers nobody has answered, oldest first, with their posts.</summary>
    public async Task<IReadOnlyList<(HelpOffer Offer, WayToHelp Way)>> UnansweredAsync(HelpReach reach, int most, CancellationToken stop)
    {
        var (all, me) = (reach.All, reach.AccountId);
        var rows = await db.Set<HelpOffer>().AsNoTracking().Where(o => o.State == OfferState.New)
            .Join(db.Set<WayToHelp>().AsNoTracking().Where(w => all || w.KeeperId == me), o => o.WayId, w => w.Id, (Offer, Way) => new { Offer, Way })
            .OrderBy(r => r.Offer.OfferedOn).ThenBy(r => r.Offer.Id).Take(most).ToListAsync(stop);
        return [.. rows.Select(r => (r.Offer, r.Way))];
    }

    /// <summary>How many offers of each post wait for an answer.</summary>
    public Task<Dictionary<Guid, int>> WaitingOffersAsync(IEnumerable<Guid> ways, CancellationToken stop)
        => db.Set<HelpOffer>().Where(o => o.State == OfferState.New && ways.Contains(o.WayId)).GroupBy(o => o.WayId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);

    /// <summary>Colleagues to whom offers may go.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> KeepersAsync(CancellationToken stop)
    {
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => !a.Left).OrderBy(a => a.Name).ToListAsync(stop);
        return [.. accounts.Where(a => !a.Roles.Contains(Role.PolicePartner) && (a.Roles.Contains(Role.Coordinator) || a.Roles.Contains(Role.LiaisonOfficer))).Select(a => (a.Id, a.Name))];
    }
}
