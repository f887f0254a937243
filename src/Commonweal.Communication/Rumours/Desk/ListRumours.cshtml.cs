using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>What is said in the city and what waits to be done about it; the most urgent first.</summary>
[RequirePermission("rumours.read"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class ListRumoursModel(CommonwealDb db) : PageModel
{
    private const int PageSize = 50;

    public bool MayKeep => User.HasClaim("permission", "rumours.keep");

    public RumourTab Tab { get; private set; }

    public IReadOnlyList<Rumour> Rumours { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    /// <summary>Hearings that nobody has put with a rumour yet: enough of them to say so.</summary>
    public int New { get; private set; }

    public const int MostCounted = 100;

    public static string Address(RumourTab tab, RumourCursor? after = null)
        => QueryHelpers.AddQueryString("/desk/rumours", new Dictionary<string, string?> { ["tab"] = tab is RumourTab.Open ? null : tab.ToString(), ["after"] = after?.ToString() }.Where(p => p.Value is not null));

    public async Task OnGetAsync(string? tab, string? after, CancellationToken stop)
    {
        Tab = Enum.TryParse<RumourTab>(tab, out var chosen) && Enum.IsDefined(chosen) ? chosen : RumourTab.Open;
        New = await db.Set<Hearing>().Where(h => h.RumourId == null).OrderBy(h => h.HeardOn).ThenBy(h => h.Id).Take(MostCounted).CountAsync(stop);
        var all = db.Set<Rumour>().AsNoTracking();
        var cursor = RumourCursor.Read(after);
        IsFirst = cursor is null;
        var rows = await (Tab is RumourTab.Closed or RumourTab.Opinions ? Newest(Of(all), cursor) : Waiting(Of(all), cursor)).Take(PageSize + 1).ToListAsync(stop);
        Rumours = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = Address(Tab, new RumourCursor(Rumours[^1].WorkOrder, Rumours[^1].DueOn, Rumours[^1].Id));
    }

    private IQueryable<Rumour> Of(IQueryable<Rumour> all) => Tab switch
    {
        RumourTab.Review => all.Where(r => r.State == RumourState.InReview),
        RumourTab.Answered => all.Where(r => r.State == RumourState.Answered),
        RumourTab.Closed => all.Where(r => r.State == RumourState.Closed),
        RumourTab.Opinions => all.Where(r => r.Outcome == Outcome.Opinion),
        _ => all.Where(r => r.State == RumourState.Open),
    };

    private static IQueryable<Rumour> Waiting(IQueryable<Rumour> rumours, RumourCursor? after)
    {
        if (after is { } c) rumours = rumours.Where(r => r.WorkOrder > c.Order || (r.WorkOrder == c.Order && (r.DueOn > c.DueOn || (r.DueOn == c.DueOn && r.Id > c.Id))));
        return rumours.OrderBy(r => r.WorkOrder).ThenBy(r => r.DueOn).ThenBy(r => r.Id);
    }

    private static IQueryable<Rumour> Newest(IQueryable<Rumour> rumours, RumourCursor? after)
    {
        if (after is { } c) rumours = rumours.Where(r => r.DueOn < c.DueOn || (r.DueOn == c.DueOn && r.Id < c.Id));
        return rumours.OrderByDescending(r => r.DueOn).ThenByDescending(r => r.Id);
    }
}
