using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>A care as the list shows it.</summary>
internal sealed record CareLine(Care Care, Incident Incident, int Steps, int Done, DateOnly? Next);

/// <summary>Care that goes on, and care that ended, the latest first.</summary>
[RequirePermission("care.keep"), WhileAwake(SolidaritySlice.Part)]
internal sealed class ListCaresModel(CommonwealDb db, KeeperPosts posts) : PageModel
{
    public const string Path = "/desk/care";

    private const int PageSize = 30, MostRunning = 200;

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<CareLine> Running { get; private set; } = [];

    public IReadOnlyList<CareLine> Ended { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Posts { get; private set; } = new Dictionary<string, string>();

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Care>().AsNoTracking();
        if (After is null) Running = await LinesAsync(all.Where(c => c.EndedOn == null).OrderByDescending(c => c.StartedOn).ThenByDescending(c => c.Id).Take(MostRunning), stop);
        var ended = all.Where(c => c.EndedOn != null);
        if (After is { } key && await ended.SingleOrDefaultAsync(c => c.Id == key, stop) is { } last) ended = ended.Where(c => c.EndedOn < last.EndedOn || (c.EndedOn == last.EndedOn && c.Id < last.Id));
        var lines = await LinesAsync(ended.OrderByDescending(c => c.EndedOn).ThenByDescending(c => c.Id).Take(PageSize + 1), stop);
        Ended = [.. lines.Take(PageSize)];
        if (lines.Count > PageSize) Next = $"{Path}?after={Ended[^1].Care.Id}";
        Posts = await posts.NamesAsync(Running.Concat(Ended).Select(l => l.Care.Owner), stop);
    }

    private async Task<IReadOnlyList<CareLine>> LinesAsync(IQueryable<Care> asked, CancellationToken stop)
    {
        var cares = await asked.ToListAsync(stop);
        var (keys, rooms) = (cares.ConvertAll(c => c.Id), cares.Select(c => c.IncidentId).Distinct().ToList());
        var incidents = await db.Set<Incident>().AsNoTracking().Where(i => rooms.Contains(i.Id)).ToDictionaryAsync(i => i.Id, stop);
        var steps = (await db.Set<CareStep>().AsNoTracking().Where(s => keys.Contains(s.CareId)).Select(s => new { s.CareId, s.State, s.DueOn }).ToListAsync(stop)).ToLookup(s => s.CareId);
        return [.. cares.Select(c => new CareLine(c, incidents[c.IncidentId], steps[c.Id].Count(), steps[c.Id].Count(s => s.State is StepState.Done), steps[c.Id].Where(s => s.State is StepState.Open).Min(s => (DateOnly?)s.DueOn)))];
    }
}
