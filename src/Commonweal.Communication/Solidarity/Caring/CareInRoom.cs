using System.Security.Claims;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>In the room, where it is closed and at the review: whether care goes on. What was said in it stays on its own page.</summary>
internal sealed class CareInRoom(CommonwealDb db, CityTime time, Here here, Texts texts) : IRoomPart
{
    public int Order => 10;

    public async Task<RoomSection?> OfAsync(Incident incident, ClaimsPrincipal reader, CancellationToken stop)
    {
        if (!here.City.IsAwake(SolidaritySlice.Part)) return null;
        var cares = await db.Set<Care>().AsNoTracking().Where(c => c.IncidentId == incident.Id).OrderBy(c => c.StartedOn).ThenBy(c => c.Id).Take(Care.MostOfAnIncident).ToListAsync(stop);
        var keys = cares.ConvertAll(c => c.Id);
        var steps = (await db.Set<CareStep>().AsNoTracking().Where(s => keys.Contains(s.CareId)).Select(s => new { s.CareId, s.State, s.DueOn }).ToListAsync(stop)).ToLookup(s => s.CareId);
        var mayKeep = reader.HasClaim("permission", "care.keep");
        return new(texts["care.title"], texts[cares.Count == 0 ? "care.room.none" : "care.room.some"],
            [.. cares.Select(c => Line(c, steps[c.Id].Count(), steps[c.Id].Count(s => s.State is StepState.Done), steps[c.Id].Where(s => s.State is StepState.Open).Min(s => (DateOnly?)s.DueOn), mayKeep))],
            mayKeep && cares.Count < Care.MostOfAnIncident ? new(texts["care.open"], incident.Path + "/care") : null);
    }

    private RoomLine Line(Care care, int steps, int done, DateOnly? next, bool mayKeep)
    {
        var words = $"{(care.ToWhom.IsEmpty ? texts["care.targeted"] : here.Text(care.ToWhom))} · {texts["care.progress", ("done", done), ("all", steps)]}";
        var (shape, state) = care switch
        {
            { EndedOn: { } ended } => ("good", texts["care.state.ended", ("day", time.Short(ended))]),
            _ when next is null => ("soon", texts["care.state.decide"]),
            _ when next < here.Today => ("bad", texts["care.state.late", ("day", time.Short(next.Value))]),
            _ => ("info", texts["care.state.next", ("day", time.Short(next.Value))]),
        };
        return new(words, mayKeep ? care.Path : null, shape, state);
    }
}
