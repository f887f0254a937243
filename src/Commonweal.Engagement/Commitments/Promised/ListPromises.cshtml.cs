using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>What the city promised: the numbers first, then each promise with its day and how it stands.</summary>
[AllowAnonymous, WhileAwake("commitments"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["state", "after"])]
internal sealed class ListPromisesModel(CommitmentReading reading, PromiseNumbers numbers, MayorsName mayor, Here here) : PageModel
{
    public const string Path = "/commitments";
    private const int PageSize = 20;

    public IReadOnlyDictionary<PromiseFilter, int> Numbers { get; private set; } = new Dictionary<PromiseFilter, int>();

    public IReadOnlyList<Commitment> Promises { get; private set; } = [];

    public PromiseFilter? Filter { get; private set; }

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? state, string? after, CancellationToken stop)
    {
        await mayor.LearnAsync(stop);
        var cursor = DayCursor.Read(after);
        (Filter, IsFirst) = (Enum.TryParse<PromiseFilter>(state, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : null, cursor is null);
        Numbers = await numbers.CountAsync(stop);
        var rows = Filter is { } one ? reading.Public().Of(one, here.Today) : reading.Public();
        var found = await (Filter.ByDueDay() ? ByDueDay(rows, cursor) : ByNews(rows, cursor)).Take(PageSize + 1).ToListAsync(stop);
        Promises = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = Address(Filter, new DayCursor(Filter.ByDueDay() ? Promises[^1].DueOn : Promises[^1].ChangedOn, Promises[^1].Id));
    }

    /// <summary>The list with this filter.</summary>
    public string Address(PromiseFilter? filter, DayCursor? after = null) => QueryHelpers.AddQueryString(here.Link(Path), new Dictionary<string, string?>
    {
        ["state"] = filter?.ToString().ToLowerInvariant(),
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));

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
