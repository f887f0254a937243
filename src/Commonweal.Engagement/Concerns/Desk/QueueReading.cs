using System.Linq.Expressions;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>One line of a list; nothing of what was written.</summary>
internal sealed record QueueRow(
    Guid Id, int Version, Guid TopicId, string? DistrictCode, Guid? DepartmentId, ConcernState State, DateOnly DueOn, Guid? AssigneeId, string Language)
{
    public string Reference => Concern.ReferenceOf(Id);
}

/// <summary>A page of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Where the next page begins, or null at the end.</param>
/// <param name="IsCutShort">The look-up stopped before its end: <paramref name="Next"/> goes on from there, or more words narrow a search.</param>
internal sealed record QueuePage(IReadOnlyList<QueueRow> Rows, QueueCursor? Next, bool IsCutShort);

/// <summary>
/// Reads lists by key, in the order in which answers fall due. One condition is looked up by its index, the others are
/// checked on at most <see cref="Furthest"/> rows, so that no combination of filters reads a million.
/// </summary>
internal sealed class QueueReading(CommonwealDb db, QueueQuestions questions, Promises promises)
{
    public const int PageSize = 50;

    /// <summary>How many rows are looked at for one page when filters leave most of them out.</summary>
    public const int Furthest = 300;

    /// <summary>How many matches of a search are looked at: the newest.</summary>
    public const int MostMatches = 150;

    public async Task<QueuePage> ReadAsync(Reach reach, bool ombud, QueueFilter filter, CancellationToken stop)
    {
        if (filter with { Department = null } == new QueueFilter())
        {
            var opening = QueuePlan.DepartmentOf(reach, ombud, filter) is { } department ? questions.OfDepartment(db, department, true) : questions.OfQueue(db, ombud, true);
            return Page(await opening.ToListAsync(stop));
        }
        var plan = QueuePlan.For(reach, ombud, filter, promises.Today);
        if (filter.Words is { } words) return await SearchAsync(plan, words, filter.After, stop);
        var rows = new List<QueueRow>();
        foreach (var segment in plan.Segments(filter.After))
        {
            var cut = await ReadSegmentAsync(plan, segment, rows, stop);
            if (rows.Count > PageSize) break;
            if (cut is { } further) return new QueuePage(rows, further, IsCutShort: true);
        }
        return Page(rows);
    }

    private static QueuePage Page(List<QueueRow> rows)
    {
        if (rows.Count <= PageSize) return new QueuePage(rows, null, IsCutShort: false);
        rows.RemoveRange(PageSize, rows.Count - PageSize);
        return new QueuePage(rows, new QueueCursor(rows[^1].DueOn, rows[^1].Id), IsCutShort: false);
    }

    /// <summary>Adds the segment's rows; returns where looking stopped, if it stopped early.</summary>
    private async Task<QueueCursor?> ReadSegmentAsync(QueuePlan plan, Expression<Func<Concern, bool>> segment, List<QueueRow> rows, CancellationToken stop)
    {
        var keyed = plan.InOrder(db.Set<Concern>().AsNoTracking().Where(plan.Driver).Where(segment));
        var wanted = PageSize + 1 - rows.Count;
        if (plan.Residual.Count == 0)
        {
            rows.AddRange(await keyed.Take(wanted).Select(QueuePlan.Row).ToListAsync(stop));
            return null;
        }
        var found = await plan.InOrder(plan.Check(keyed.Take(Furthest))).Take(wanted).Select(QueuePlan.Row).ToListAsync(stop);
        rows.AddRange(found);
        if (found.Count == wanted) return null;
        var last = await keyed.Skip(Furthest - 1).Select(c => new { c.DueOn, c.Id }).FirstOrDefaultAsync(stop);
        return last is null ? null : new QueueCursor(last.DueOn, last.Id);
    }

    /// <summary>Of a word that stands in half of all concerns only the newest <see cref="MostMatches"/> are looked at.</summary>
    private async Task<QueuePage> SearchAsync(QueuePlan plan, string words, QueueCursor? after, CancellationToken stop)
    {
        if (References.Read(words) is { } range)
        {
            var (from, to) = range;
            var known = db.Set<Concern>().AsNoTracking().Where(c => c.Id >= from && c.Id <= to).Where(plan.Scope);
            return Page(await plan.InOrder(known).Take(PageSize).Select(QueuePlan.Row).ToListAsync(stop));
        }
        var matches = await Searching.FindAsync<Concern>(db, words, MostMatches, stop);
        var keys = matches.Keys.ToArray();
        if (keys.Length == 0) return Page([]);
        // The limit keeps the database from looking up the other conditions first and the keys last.
        var few = db.Set<Concern>().AsNoTracking().Where(c => EF.Parameter(keys).Contains(c.Id)).Take(MostMatches);
        var page = Page(await plan.InOrder(plan.CheckAll(few, after)).Take(PageSize + 1).Select(QueuePlan.Row).ToListAsync(stop));
        return page with { IsCutShort = !matches.AreAll };
    }
}
