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

    /// <summary>How many waiting letters are looked at when most of them are other departments'.</summary>
    private const int Furthest = 3000;

    public async Task<IReadOnlyList<LetterRow>> WaitingAsync(Reach reach, CancellationToken stop)
    {
        // Compared with a parameter, or SQLite does not see that the index could answer it.
        var done = false;
        foreach (var look in (int[])[2 * Most, Furthest])
        {
            var oldest = db.Set<ConcernLetter>().AsNoTracking().Where(l => l.IsDone == done).OrderBy(l => l.On).ThenBy(l => l.Id).Take(look);
            var rows = await oldest.Join(db.Set<Concern>().AsNoTracking().Where(reach.Within()), l => l.ConcernId, c => c.Id, (l, c) => new { l, c })
                .OrderBy(x => x.l.On).ThenBy(x => x.l.Id).Take(Most).Select(x => new LetterRow(x.l, x.c)).ToListAsync(stop);
            if (rows.Count == Most || look == Furthest) return rows;
        }
        return [];
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
