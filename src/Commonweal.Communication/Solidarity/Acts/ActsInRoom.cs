using System.Security.Claims;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Acts;

/// <summary>In the room: what was done to stand with those who were targeted.</summary>
internal sealed class ActsInRoom(CommonwealDb db, Here here, Texts texts) : IRoomPart
{
    private const int Most = 20;

    public int Order => 20;

    public async Task<RoomSection?> OfAsync(Incident incident, ClaimsPrincipal reader, CancellationToken stop)
    {
        if (!here.City.IsAwake(SolidaritySlice.Part) || !reader.HasClaim("permission", "solidarity.read")) return null;
        var acts = await db.Set<SolidarityAct>().AsNoTracking().Where(a => a.IncidentId == incident.Id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(Most).ToListAsync(stop);
        return new(texts["solidarity.acts"], texts[acts.Count == 0 ? "solidarity.room.none" : "solidarity.room.some"], [.. acts.Select(Line)],
            reader.HasClaim("permission", "solidarity.keep") ? new(texts["solidarity.act.add"], $"{ListActsModel.Path}/edit?incident={incident.Id}") : null);
    }

    private RoomLine Line(SolidarityAct act)
        => new($"{texts["solidarity.kind." + act.Kind]} · {here.Text(act.By)}", $"{ListActsModel.Path}/edit/{act.Id}", act.PublishedOn is null ? "wait" : "good", texts[act.PublishedOn is null ? "solidarity.state.draft" : "solidarity.state.public"]);
}
