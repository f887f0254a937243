using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Incidents.Targets;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Incidents.Exercises;

/// <summary>Closes a room, with the caller's save: keeps its minutes and sets the day of the review.</summary>
internal sealed class Closing(CommonwealDb db, RoomReading reading, IncidentLog log, IActor actor, CityTime time, Here here, TimeProvider clock)
{
    public const int ReviewAfterDays = 14;

    public async Task CloseAsync(Incident incident, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        (incident.ClosedAt, incident.ClosedById) = (now, actor.AccountId);
        if (!incident.IsExercise) incident.ReviewDueOn = time.Day(now).AddDays(ReviewAfterDays);
        log.Add(incident.Id, EntryKind.Closed, here.Text(incident.Name));
        db.AddRange(Figures(incident, await reading.ReadAsync(incident, await reading.StatementsAsync(incident.Id, stop), stop)));
    }

    private IEnumerable<RoomFigure> Figures(Incident incident, RoomEvents events)
    {
        foreach (var kind in Enum.GetValues<TargetKind>()) yield return Figure(kind.ToString(), Target.Met(kind, events, here.City.Languages));
        foreach (var language in here.City.Languages) yield return Figure(RoomFigure.InLanguage + language, Target.FirstIn(language, events));

        RoomFigure Figure(string key, DateTimeOffset? at) => new()
        {
            IncidentId = incident.Id, Key = key, ScenarioId = incident.ScenarioId, IsExercise = incident.IsExercise, On = time.Day(incident.OpenedAt), Minutes = at is { } met ? Clock.Minutes(incident.OpenedAt, met) : null,
        };
    }
}
