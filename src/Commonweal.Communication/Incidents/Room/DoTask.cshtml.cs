using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Ticks a task, or takes the tick back; both stand in the log.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part)]
internal sealed class DoTaskModel(CommonwealDb db, IncidentLog log, IActor actor, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    [BindProperty] public Guid Task { get; set; }

    [BindProperty] public int TaskVersion { get; set; }

    public override string Step => "incidents.tasks";

    protected override bool IsPossible => Incident.IsOpen;

    public override Task<IActionResult> OnGetAsync(CancellationToken stop) => System.Threading.Tasks.Task.FromResult<IActionResult>(LocalRedirect(Incident.PathOf(Id, "#tasks")));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (await Db.Set<IncidentTask>().SingleOrDefaultAsync(t => t.Id == Task && t.IncidentId == Id, stop) is not { } task) return NotFound();
        if (task.Version != TaskVersion) return this.ChangedMeanwhile(Texts);
        (task.DoneAt, task.DoneById) = task.DoneAt is null ? (clock.GetUtcNow(), actor.AccountId) : ((DateTimeOffset?)null, (Guid?)null);
        log.Add(Id, task.DoneAt is null ? EntryKind.TaskReopened : EntryKind.TaskDone, Here.Text(task.What.IsEmpty ? task.Who : task.What));
        return await SaveAsync(Incident.Path + "#tasks", "common.saved", stop);
    }
}
