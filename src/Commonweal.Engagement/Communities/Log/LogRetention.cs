using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>Entries of the contact log, and everything that stands beside them.</summary>
internal sealed class LogRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "contact-log";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => e.Id).Take(most).ToListAsync(stop);
        await db.Set<EntryWord>().Where(w => ids.Contains(w.EntryId)).ExecuteDeleteAsync(stop);
        return await db.Set<ContactEntry>().Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<ContactEntry> Over(DateOnly day) => db.Set<ContactEntry>().Where(e => e.On < day);
}
