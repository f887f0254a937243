using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>Voices whose consent ran out long ago: name, words and contact.</summary>
internal sealed class VoiceRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "community-voices";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(v => v.ConsentUntil).ThenBy(v => v.Id).Select(v => v.Id).Take(most).ToListAsync(stop);
        return await db.Set<Voice>().Where(v => ids.Contains(v.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Voice> Over(DateOnly day) => db.Set<Voice>().Where(v => v.ConsentUntil < day);
}
