using System.Linq.Expressions;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>How a list is looked up: which condition the index answers, and which are checked on the rows it gives.</summary>
internal sealed class QueuePlan
{
    private readonly bool backwards;
    private readonly DateOnly? from;
    private readonly DateOnly? before;

    private QueuePlan(bool backwards, DateOnly? from, DateOnly? before) => (this.backwards, this.from, this.before) = (backwards, from, before);

    /// <summary>The queue or department a list never leaves.</summary>
    public required Expression<Func<Concern, bool>> Scope { get; init; }

    public required Expression<Func<Concern, bool>> Driver { get; init; }

    public required IReadOnlyList<Expression<Func<Concern, bool>>> Residual { get; init; }

    public static Expression<Func<Concern, QueueRow>> Row { get; } = c
        => new QueueRow(c.Id, c.Version, c.TopicId, c.DistrictCode, c.DepartmentId, c.State, c.DueOn, c.AssigneeId, c.Language);

    /// <summary>The department whose list this is; null for a whole queue.</summary>
    public static Guid? DepartmentOf(Reach reach, bool ombud, QueueFilter filter) => ombud ? null : reach.Departments ? filter.Department : reach.DepartmentId ?? Guid.Empty;

    public static QueuePlan For(Reach reach, bool ombud, QueueFilter filter, DateOnly today)
    {
        var department = DepartmentOf(reach, ombud, filter);
        // Compared with a parameter, or SQLite does not see that the index could answer it.
        var (open, topic, district, person, state) = (filter.ShowsOpen, filter.Topic, filter.District, filter.Assignee, filter.State);
        Expression<Func<Concern, bool>> queue = c => c.AtOmbud == ombud, ofDepartment = c => c.DepartmentId == department,
            ofTopic = c => c.TopicId == topic, inDistrict = c => c.DistrictCode == district, ofPerson = c => c.AssigneeId == person,
            inState = c => c.State == state, nobodys = c => c.AssigneeId == null;
        var rest = new List<Expression<Func<Concern, bool>>>();
        Expression<Func<Concern, bool>> driver;
        if (person is not null) driver = c => c.AssigneeId == person && c.IsOpen == open;
        else if (topic is not null) driver = c => c.TopicId == topic && c.IsOpen == open;
        else if (district is not null) driver = c => c.DistrictCode == district && c.IsOpen == open;
        else if (department is not null && state is not null) driver = c => c.DepartmentId == department && c.State == state;
        else if (department is not null) driver = c => c.DepartmentId == department && c.IsOpen == open;
        else if (state is not null) driver = c => c.AtOmbud == ombud && c.State == state;
        else driver = c => c.AtOmbud == ombud && c.IsOpen == open;
        var drives = (Person: person is not null, Topic: person is null && topic is not null, District: person is null && topic is null && district is not null);
        var byQueue = !drives.Person && !drives.Topic && !drives.District;
        // A department never holds what lies with the ombud, so its own condition says both.
        if (!byQueue) rest.Add(department is null ? queue : ofDepartment);
        if (topic is not null && !drives.Topic) rest.Add(ofTopic);
        if (district is not null && !drives.District) rest.Add(inDistrict);
        if (state is not null && !byQueue) rest.Add(inState);
        if (filter.Unassigned && !drives.Person) rest.Add(nobodys);
        var (first, end) = Days(filter.Due, today);
        return new QueuePlan(!open, first, end) { Scope = department is null ? queue : ofDepartment, Driver = driver, Residual = rest };
    }

    /// <summary>Parts the list at a row: the rest of its day, then the days beyond. Each part is one range of the index.</summary>
    public IEnumerable<Expression<Func<Concern, bool>>> Segments(QueueCursor? after)
    {
        if (after is not { } cursor)
        {
            yield return Between(from, before);
            yield break;
        }
        var (day, id) = (cursor.DueOn, cursor.Id);
        yield return backwards ? c => c.DueOn == day && c.Id < id : c => c.DueOn == day && c.Id > id;
        yield return backwards ? Between(from, day) : Between(day.AddDays(1), before);
    }

    /// <summary>The list out of concerns that are few already: every condition, and what lies beyond a row.</summary>
    public IQueryable<Concern> CheckAll(IQueryable<Concern> few, QueueCursor? after)
    {
        var list = Check(few.Where(Scope).Where(Driver).Where(Between(from, before)));
        return after is { } cursor ? list.Where(Beyond(cursor)) : list;
    }

    private Expression<Func<Concern, bool>> Beyond(QueueCursor cursor)
    {
        var (day, id) = (cursor.DueOn, cursor.Id);
        return backwards ? c => c.DueOn < day || c.DueOn == day && c.Id < id : c => c.DueOn > day || c.DueOn == day && c.Id > id;
    }

    public IQueryable<Concern> InOrder(IQueryable<Concern> concerns)
        => backwards ? concerns.OrderByDescending(c => c.DueOn).ThenByDescending(c => c.Id) : concerns.OrderBy(c => c.DueOn).ThenBy(c => c.Id);

    public IQueryable<Concern> Check(IQueryable<Concern> concerns) => Residual.Aggregate(concerns, (rest, condition) => rest.Where(condition));

    private static (DateOnly? From, DateOnly? Before) Days(Due? due, DateOnly today) => due switch
    {
        Desk.Due.Late => (null, today),
        Desk.Due.Soon => (today, today.AddDays(Tallies.Soon + 1)),
        Desk.Due.Later => (today.AddDays(Tallies.Soon + 1), null),
        null => (null, null),
    };

    private static Expression<Func<Concern, bool>> Between(DateOnly? from, DateOnly? before) => (from, before) switch
    {
        ({ } first, { } end) => c => c.DueOn >= first && c.DueOn < end,
        ({ } first, null) => c => c.DueOn >= first,
        (null, { } end) => c => c.DueOn < end,
        (null, null) => c => true,
    };
}
