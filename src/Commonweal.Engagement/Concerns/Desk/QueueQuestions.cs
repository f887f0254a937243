using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// What every list's page asks beside its rows. Compiled once for the database at hand: putting such a question together
/// anew each time costs more than its answer.
/// </summary>
internal sealed class QueueQuestions
{
    // The projection stands twice because a compiled question can call nothing.
    private readonly Func<CommonwealDb, string, string, string, string, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<CellSum>> sums = EF.CompileAsyncQuery(
        (CommonwealDb db, string firstKind, string firstCell, string secondKind, string secondCell, DateOnly today, DateOnly soon, DateOnly all) =>
            db.Set<ConcernTally>().AsNoTracking().Where(t => t.Kind == firstKind && t.Cell == firstCell && t.DueOn >= today).GroupBy(t => t.Kind)
                .Select(g => new CellSum
                {
                    Kind = g.Key,
                    Open = g.Sum(t => t.DueOn == all ? t.Open : 0),
                    Late = g.Sum(t => t.DueOn == all ? t.Open : -t.Open),
                    Soon = g.Sum(t => t.DueOn <= soon ? t.Open : 0),
                })
                .Concat(db.Set<ConcernTally>().Where(t => t.Kind == secondKind && t.Cell == secondCell && t.DueOn >= today).GroupBy(t => t.Kind)
                    .Select(g => new CellSum
                    {
                        Kind = g.Key,
                        Open = g.Sum(t => t.DueOn == all ? t.Open : 0),
                        Late = g.Sum(t => t.DueOn == all ? t.Open : -t.Open),
                        Soon = g.Sum(t => t.DueOn <= soon ? t.Open : 0),
                    })));

    /// <summary>What waits in a queue, as its list opens; the flag that says so is a parameter, or SQLite does not see that the index could answer it.</summary>
    public Func<CommonwealDb, bool, bool, IAsyncEnumerable<QueueRow>> OfQueue { get; } = EF.CompileAsyncQuery(
        (CommonwealDb db, bool ombud, bool open) => db.Set<Concern>().AsNoTracking().Where(c => c.AtOmbud == ombud && c.IsOpen == open)
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(QueueReading.PageSize + 1).Select(QueuePlan.Row));

    /// <summary>The same of a department.</summary>
    public Func<CommonwealDb, Guid, bool, IAsyncEnumerable<QueueRow>> OfDepartment { get; } = EF.CompileAsyncQuery(
        (CommonwealDb db, Guid department, bool open) => db.Set<Concern>().AsNoTracking().Where(c => c.DepartmentId == department && c.IsOpen == open)
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(QueueReading.PageSize + 1).Select(QueuePlan.Row));

    /// <summary>Names of all topics, in their order.</summary>
    public Func<CommonwealDb, IAsyncEnumerable<KeyValuePair<Guid, MultilingualText>>> Topics { get; } = EF.CompileAsyncQuery(
        (CommonwealDb db) => db.Set<Topic>().AsNoTracking().OrderBy(t => t.Order).Select(t => new KeyValuePair<Guid, MultilingualText>(t.Id, t.Name)));

    /// <summary>Everybody who works for the city, by name.</summary>
    public Func<CommonwealDb, IAsyncEnumerable<Staff>> Staff { get; } = EF.CompileAsyncQuery(
        (CommonwealDb db) => db.Set<Account>().AsNoTracking().Where(a => !a.Left).OrderBy(a => a.Name).Select(a => new Staff(a.Id, a.Name, a.Roles, a.DepartmentId)));

    /// <summary>The filters a colleague kept.</summary>
    public Func<CommonwealDb, Guid, IAsyncEnumerable<SavedFilter>> Saved { get; } = EF.CompileAsyncQuery(
        (CommonwealDb db, Guid account) => db.Set<SavedFilter>().AsNoTracking().Where(f => f.AccountId == account).OrderBy(f => f.Name).AsQueryable());

    /// <summary>A colleague's last bulk action.</summary>
    public Func<CommonwealDb, Guid, CancellationToken, Task<BulkAct?>> LastBulk { get; } = EF.CompileAsyncQuery(
        (CommonwealDb db, Guid account, CancellationToken stop) => db.Set<BulkAct>().AsNoTracking().SingleOrDefault(a => a.AccountId == account));

    /// <summary>The counts of two cells of different kinds, summed by the database.</summary>
    public IAsyncEnumerable<CellSum> Sums(CommonwealDb db, TallyCell first, TallyCell second, DateOnly today, DateOnly soon)
        => sums(db, first.Kind, first.Cell, second.Kind, second.Cell, today, soon, ConcernTally.AllDays);
}

/// <summary>What one cell of the counters holds, by its kind.</summary>
internal sealed record CellSum
{
    public required string Kind { get; init; }

    public required int Open { get; init; }

    public required int Late { get; init; }

    public required int Soon { get; init; }
}

/// <summary>Somebody who works for the city, and what they may do.</summary>
internal sealed record Staff(Guid Id, string Name, List<Role> Roles, Guid? DepartmentId);
