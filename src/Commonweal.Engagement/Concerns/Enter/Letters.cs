using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>A letter with what it is about.</summary>
internal sealed record LetterRow(ConcernLetter Letter, Concern Concern);

/// <summary>Letters and calls within a colleague's reach.</summary>
internal sealed class Letters(CommonwealDb db, Promises promises)
{
    /// <summary>Most shown at once; the oldest come first.</summary>
    public const int Most = 100;

    public async Task<IReadOnlyList<LetterRow>> WaitingAsync(Reach reach, CancellationToken stop)
    {
        var within = db.Set<Concern>().AsNoTracking().Where(reach.Within());
        return await db.Set<ConcernLetter>().AsNoTracking().Where(l => !l.IsDone)
            .Join(within, l => l.ConcernId, c => c.Id, (l, c) => new { l, c })
            .OrderBy(x => x.l.On).ThenBy(x => x.l.Id).Take(Most).Select(x => new LetterRow(x.l, x.c)).ToListAsync(stop);
    }

    public async Task<LetterRow?> FindAsync(Reach reach, Guid id, CancellationToken stop)
    {
        var within = db.Set<Concern>().AsNoTracking().Where(reach.Within());
        return await db.Set<ConcernLetter>().AsNoTracking().Where(l => l.Id == id)
            .Join(within, l => l.ConcernId, c => c.Id, (l, c) => new LetterRow(l, c)).SingleOrDefaultAsync(stop);
    }

    /// <summary>Marks it as posted, collected or said. Doing it twice does no harm.</summary>
    public async Task DoneAsync(Reach reach, Guid id, CancellationToken stop)
    {
        var letter = await db.Set<ConcernLetter>().SingleAsync(l => l.Id == id, stop);
        if (letter.IsDone) return;
        (letter.IsDone, letter.DoneOn, letter.DoneBy) = (true, promises.Today, reach.AccountId);
        await db.SaveChangesAsync(stop);
    }
}
