using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Thanks agreed to long ago, and the empty lines of those that ended.</summary>
internal sealed class RecognitionRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "recognitions";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(r => r.ProposedOn).ThenBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(stop);
        return await db.Set<Recognition>().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Recognition> Over(DateOnly day) => db.Set<Recognition>().Where(r => r.EndedOn < day || (r.State == RecognitionState.Agreed && r.AgreedOn < day));
}
