using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>The list of a community's needs, as both sides work on it.</summary>
internal sealed class Needs(CommonwealDb db, Here here)
{
    private const int Most = 200;

    /// <summary>Open ones first, newest first.</summary>
    public async Task<IReadOnlyList<CommunityNeed>> ReadAsync(Guid communityId, CancellationToken stop)
    {
        var rows = await db.Set<CommunityNeed>().AsNoTracking().Where(n => n.CommunityId == communityId)
            .OrderByDescending(n => n.On).ThenBy(n => n.Id).Take(Most).ToListAsync(stop);
        return [.. rows.OrderByDescending(n => n.IsOpen)];
    }

    public async Task AddAsync(Guid communityId, string words, Guid? authorId, CancellationToken stop)
    {
        db.Add(new CommunityNeed { CommunityId = communityId, Words = words, On = here.Today, AuthorId = authorId });
        await db.SaveChangesAsync(stop);
    }

    /// <summary>False where there is no such need, or somebody else changed it at the same moment.</summary>
    public async Task<bool> SetAsync(Guid communityId, Guid id, NeedState state, CancellationToken stop)
    {
        if (await db.Set<CommunityNeed>().SingleOrDefaultAsync(n => n.Id == id && n.CommunityId == communityId, stop) is not { } need) return false;
        (need.State, need.StateOn) = (state, here.Today);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
