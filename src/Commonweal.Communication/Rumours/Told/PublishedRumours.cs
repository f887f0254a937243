using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Told;

/// <summary>An answer that everybody can read.</summary>
/// <param name="Id">Key of the rumour, under which the page is found whatever answer came later.</param>
/// <param name="On">Since when.</param>
/// <param name="Answer">The newest answer that was agreed to.</param>
internal sealed record PublishedRumour(Guid Id, DateOnly On, RumourAnswer Answer);

/// <summary>What is published, newest first, read by key; and how long answers took.</summary>
internal sealed class PublishedRumours(CommonwealDb db)
{
    public const int PageSize = 20;
    private const int LeastAnswers = 3, MostAnswers = 5000;

    public Task<List<PublishedRumour>> ReadAsync(TruthCursor? after, int most, CancellationToken stop)
    {
        var rumours = db.Set<Rumour>().Where(r => r.PublishedOn != null);
        if (after is { } c) rumours = rumours.Where(r => r.PublishedOn < c.On || (r.PublishedOn == c.On && r.Id < c.Id));
        return Read(rumours.OrderByDescending(r => r.PublishedOn).ThenByDescending(r => r.Id).Take(most)).ToListAsync(stop);
    }

    public Task<PublishedRumour?> FindAsync(Guid id, CancellationToken stop) => Read(db.Set<Rumour>().Where(r => r.Id == id && r.PublishedOn != null)).SingleOrDefaultAsync(stop);

    /// <summary>Whatever of these answers is published and still the newest of its rumour.</summary>
    public Task<List<PublishedRumour>> OfAsync(Guid[] answers, CancellationToken stop)
        => Read(db.Set<Rumour>().Where(r => r.PublishedOn != null && r.AnswerId != null && EF.Parameter(answers).Contains(r.AnswerId.Value)).OrderByDescending(r => r.PublishedOn).ThenByDescending(r => r.Id)).ToListAsync(stop);

    /// <summary>Days within which half of the answers since a day came; null where there are too few to say so.</summary>
    public async Task<int?> MedianDaysAsync(DateOnly since, CancellationToken stop)
    {
        var days = await db.Set<Rumour>().Where(r => r.AnsweredOn >= since).OrderByDescending(r => r.AnsweredOn).Take(MostAnswers).Select(r => r.DaysToAnswer ?? 0).ToListAsync(stop);
        return days.Count < LeastAnswers ? null : Median.Of(days);
    }

    private IQueryable<PublishedRumour> Read(IQueryable<Rumour> rumours)
        => rumours.Join(db.Set<RumourAnswer>(), r => r.AnswerId, a => (Guid?)a.Id, (r, a) => new PublishedRumour(r.Id, r.PublishedOn!.Value, a)).AsNoTracking();
}
