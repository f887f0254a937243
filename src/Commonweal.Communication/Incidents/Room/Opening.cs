using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Opens a room from a signed scenario.</summary>
internal sealed class Opening(CommonwealDb db, ReleasedScenarios scenarios, IncidentLog log, IActor actor, Here here, TimeProvider clock)
{
    /// <summary>Opens it under a key that the form made, so that a button pressed twice opens one room; false where no such scenario is signed.</summary>
    public async Task<bool> OpenAsync(Guid id, Guid scenario, bool exercise, CancellationToken stop)
    {
        if (await scenarios.LatestAsync(scenario, stop) is not { } released) return false;
        var incident = new Incident
        {
            Id = id, ScenarioId = released.Id, ScenarioNumber = released.Number, Name = released.Content.Name, IsExercise = exercise, OpenedAt = clock.GetUtcNow(), OpenedById = actor.AccountId,
        };
        db.Add(incident);
        db.AddRange(TasksOfScenario.Make(id, released.Content, incident.OpenedAt));
        log.Add(id, EntryKind.Opened, here.Text(released.Content.Name));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException twice) when (db.Dialect.IsDuplicate(twice))
        {
            db.ChangeTracker.Clear();
        }
        return true;
    }
}
