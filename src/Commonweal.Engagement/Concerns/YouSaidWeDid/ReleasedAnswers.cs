using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>What was released, newest first, read by key.</summary>
internal sealed class ReleasedAnswers(CommonwealDb db)
{
    public const int PageSize = 20;

    /// <summary>The newest, or those after a row; one more than a page where there are more.</summary>
    public async Task<IReadOnlyList<PublishedAnswer>> ReadAsync(string? district, Guid? topic, Desk.QueueCursor? after, int most, CancellationToken stop)
    {
        var answers = db.Set<PublishedAnswer>().AsNoTracking();
        if (district is not null) answers = answers.Where(a => a.DistrictCode == district);
        if (topic is not null) answers = answers.Where(a => a.TopicId == topic);
        if (after is not { } cursor) return await NewestAsync(answers, most, stop);
        // The rest of the day, then the days before: each is one range of the index, however much was released in a day.
        var (day, id) = (cursor.DueOn, cursor.Id);
        var rows = await NewestAsync(answers.Where(a => a.On == day && a.Id < id), most, stop);
        if (rows.Count < most) rows.AddRange(await NewestAsync(answers.Where(a => a.On < day), most - rows.Count, stop));
        return rows;
    }

    private static Task<List<PublishedAnswer>> NewestAsync(IQueryable<PublishedAnswer> answers, int most, CancellationToken stop)
        => answers.OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(most).ToListAsync(stop);

    public Task<PublishedAnswer?> FindAsync(Guid id, CancellationToken stop) => db.Set<PublishedAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop);

    /// <summary>Every topic by its key; few, and needed for their names.</summary>
    public async Task<IReadOnlyDictionary<Guid, Topic>> TopicsAsync(CancellationToken stop)
        => await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Order).ToDictionaryAsync(t => t.Id, stop);
}
