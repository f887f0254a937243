using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>What the city promised: the numbers first, then each promise with its day and how it stands.</summary>
[AllowAnonymous, WhileAwake("commitments"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["state", "department", "community", "after"])]
internal sealed class ListPromisesModel(CommitmentReading reading, PromiseNumbers numbers, MayorsName mayor, Here here) : PageModel
{
    public const string Path = "/commitments";
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)] public string? Department { get; set; }

    [BindProperty(SupportsGet = true)] public string? Community { get; set; }

    public IReadOnlyDictionary<PromiseFilter, int> Numbers { get; private set; } = new Dictionary<PromiseFilter, int>();

    public IReadOnlyList<Commitment> Promises { get; private set; } = [];

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    public IEnumerable<Choice> Departments => here.City.Departments.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public PromiseChoice Choice { get; private set; } = new(null, null, null);

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? state, string? after, CancellationToken stop)
    {
        await mayor.LearnAsync(stop);
        Communities = [.. (await reading.PromisedToAsync(stop)).Select(c => new Choice(c.Id.ToString(), here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
        var department = here.City.Departments.FirstOrDefault(d => d.Code == Department);
        var community = Communities.FirstOrDefault(c => c.Value == Community) is { } chosen ? Guid.Parse(chosen.Value) : (Guid?)null;
        (Department, Community) = (department?.Code, community?.ToString());
        Choice = new(Enum.TryParse<PromiseFilter>(state, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : null, Department, community);
        var rows = reading.Public(department?.Id, community);
        Numbers = await numbers.CountAsync(rows, stop);
        await ReadAsync(Choice.State is { } one ? rows.Of(one, here.Today) : rows, DayCursor.Read(after), stop);
    }

    /// <summary>The list in this state, with everything else as it is chosen.</summary>
    public string Address(PromiseFilter? state) => (Choice with { State = state }).At(here.Link(Path));

    private async Task ReadAsync(IQueryable<Commitment> rows, DayCursor? cursor, CancellationToken stop)
    {
        var byDueDay = Choice.State.ByDueDay();
        var found = await (byDueDay ? ByDueDay(rows, cursor) : ByNews(rows, cursor)).Take(PageSize + 1).ToListAsync(stop);
        (Promises, IsFirst) = ([.. found.Take(PageSize)], cursor is null);
        if (found.Count > PageSize) Next = Choice.At(here.Link(Path), new DayCursor(byDueDay ? Promises[^1].DueOn : Promises[^1].ChangedOn, Promises[^1].Id));
    }

    private static IQueryable<Commitment> ByDueDay(IQueryable<Commitment> rows, DayCursor? after)
    {
        if (after is { Day: var day, Id: var id }) rows = rows.Where(c => c.DueOn > day || c.DueOn == day && c.Id > id);
        return rows.OrderBy(c => c.DueOn).ThenBy(c => c.Id);
    }

    private static IQueryable<Commitment> ByNews(IQueryable<Commitment> rows, DayCursor? after)
    {
        if (after is { Day: var day, Id: var id }) rows = rows.Where(c => c.ChangedOn < day || c.ChangedOn == day && c.Id < id);
        return rows.OrderByDescending(c => c.ChangedOn).ThenByDescending(c => c.Id);
    }
}
