using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>Addresses that nobody proved.</summary>
internal sealed class AskedRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "subscriptions-asked";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop) => Cleared.DeleteAsync(db, Over(endedBefore).OrderBy(c => c.ConsentOn).ThenBy(c => c.Id).Take(most), stop);

    private IQueryable<Channel> Over(DateOnly day) => db.Set<Channel>().Where(c => c.State == ChannelState.Waiting && c.ConsentOn < day);
}

/// <summary>Proofs of consent to what ended long ago.</summary>
internal sealed class ProofRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "subscription-proofs";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop) => Cleared.DeleteAsync(db, Over(endedBefore).OrderBy(c => c.EndedOn).ThenBy(c => c.Id).Take(most), stop);

    private IQueryable<Channel> Over(DateOnly day) => db.Set<Channel>().Where(c => c.State == ChannelState.Ended && c.EndedOn < day);
}

/// <summary>Deletes channels, and subscribers whom nothing reaches any more.</summary>
internal static class Cleared
{
    internal static async Task<int> DeleteAsync(CommonwealDb db, IQueryable<Channel> over, CancellationToken stop)
    {
        var gone = await over.Select(c => new { c.Id, c.SubscriberId }).ToListAsync(stop);
        if (gone.Count == 0) return 0;
        var (channels, subscribers) = (gone.ConvertAll(g => g.Id), gone.Select(g => g.SubscriberId).Distinct().ToList());
        await db.Set<Channel>().Where(c => channels.Contains(c.Id)).ExecuteDeleteAsync(stop);
        await DeleteAloneAsync(db, subscribers, stop);
        return gone.Count;
    }

    /// <summary>Deletes those of these subscribers who have no channel.</summary>
    internal static async Task DeleteAloneAsync(CommonwealDb db, List<Guid> subscribers, CancellationToken stop)
    {
        var alone = db.Set<Subscriber>().Where(x => subscribers.Contains(x.Id) && !db.Set<Channel>().Any(c => c.SubscriberId == x.Id));
        await db.Set<SubscriberTopic>().Where(t => alone.Any(x => x.Id == t.SubscriberId)).ExecuteDeleteAsync(stop);
        await db.Set<SubscriberDistrict>().Where(d => alone.Any(x => x.Id == d.SubscriberId)).ExecuteDeleteAsync(stop);
        await alone.ExecuteDeleteAsync(stop);
    }
}
