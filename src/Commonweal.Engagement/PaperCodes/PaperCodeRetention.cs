using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.PaperCodes;

/// <summary>Codes of sheets that are over: the sheet stays, so that it can be said where codes were handed out.</summary>
internal sealed class PaperCodeRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "paper-codes";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(stop);
        return await db.Set<PaperCode>().Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<PaperCode> Over(DateOnly day)
        => db.Set<PaperCode>().Where(c => db.Set<PaperCodeSheet>().Any(s => s.Id == c.SheetId && s.Until < day));
}
