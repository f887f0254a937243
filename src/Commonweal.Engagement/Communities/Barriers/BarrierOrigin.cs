using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>Leads from a commitment to the barrier that it is to lower; the barrier log is for the desk alone.</summary>
internal sealed class BarrierOrigin(CommonwealDb db, Here here) : ICommitmentOrigin
{
    private const int Shown = 80;

    public IReadOnlyCollection<string> Kinds => ["barrier"];

    public async Task<CommitmentOrigin?> FindAsync(string kind, Guid key, ClaimsPrincipal? person, CancellationToken stop)
    {
        if (!here.City.IsAwake("communities") || person?.HasClaim("permission", "communities.read") != true) return null;
        return await db.Set<BarrierEntry>().AsNoTracking().Where(b => b.Id == key).Select(b => b.Words).SingleOrDefaultAsync(stop) is not { } words ? null
            : new(words.Length <= Shown ? words : string.Concat(words.EnumerateRunes().Take(Shown - 1)) + "…", "/desk/communities/barriers/" + key);
    }
}
