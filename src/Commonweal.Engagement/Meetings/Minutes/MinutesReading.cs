using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>An edition as a line of the list of editions.</summary>
internal sealed record EditionLine(int Number, DateOnly On, string? Why);

internal sealed class MinutesReading(CommonwealDb db)
{
    public Task<MinutesEdition?> LatestAsync(Guid meeting, CancellationToken stop)
        => db.Set<MinutesEdition>().AsNoTracking().Where(m => m.MeetingId == meeting).OrderByDescending(m => m.Number).FirstOrDefaultAsync(stop);

    public Task<MinutesEdition?> FindAsync(Guid meeting, int number, CancellationToken stop)
        => db.Set<MinutesEdition>().AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == meeting && m.Number == number, stop);

    /// <summary>Every edition, newest first.</summary>
    public async Task<IReadOnlyList<EditionLine>> EditionsAsync(Guid meeting, CancellationToken stop)
        => await db.Set<MinutesEdition>().AsNoTracking().Where(m => m.MeetingId == meeting).OrderByDescending(m => m.Number).Select(m => new EditionLine(m.Number, m.On, m.Why)).ToListAsync(stop);
}
