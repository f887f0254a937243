using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Rooms that are open, and those that were, the latest first.</summary>
[RequirePermission("incidents.read"), WhileAwake(IncidentsSlice.Part)]
internal sealed class ListIncidentsModel(CommonwealDb db, Here here) : PageModel
{
    private const int PageSize = 25, MostOpen = 50;

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Incident> Open { get; private set; } = [];

    public IReadOnlyList<Incident> Closed { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayLead => User.HasClaim("permission", "incidents.lead");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Incident>().AsNoTracking();
        if (After is null) Open = await all.Where(i => i.ClosedAt == null).OrderByDescending(i => i.OpenedAt).ThenBy(i => i.Id).Take(MostOpen).ToListAsync(stop);
        var closed = all.Where(i => !i.IsExercise && i.ClosedAt != null);
        if (After is { } key && await closed.SingleOrDefaultAsync(i => i.Id == key, stop) is { } last)
            closed = closed.Where(i => i.ClosedAt < last.ClosedAt || (i.ClosedAt == last.ClosedAt && i.Id < last.Id));
        var rows = await closed.OrderByDescending(i => i.ClosedAt).ThenByDescending(i => i.Id).Take(PageSize + 1).ToListAsync(stop);
        Closed = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"/desk/incidents?after={Closed[^1].Id}";
    }

    public string StateOf(Incident incident) => incident switch
    {
        { IsOpen: true } => "open",
        { ReviewedOn: not null } => "reviewed",
        _ when incident.ReviewDueOn < here.Today => "overdue",
        _ => "closed",
    };

    internal static string ShapeOf(string state) => state switch { "open" => "soon", "reviewed" => "good", "overdue" => "bad", _ => "wait" };
}
