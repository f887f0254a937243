using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Communication.Solidarity.Caring;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Solidarity;

/// <summary>What tests of solidarity begin with: a room without a scenario, an act, a care.</summary>
internal static class Acted
{
    public const string Public = "/en/solidarity";

    /// <summary>A room that is open, put there past the pages: how rooms open is tested with incidents.</summary>
    public static async Task<Incident> InRoomAsync(this AppFixture app, bool exercise = false)
    {
        var room = new Incident { ScenarioId = Guid.NewGuid(), ScenarioNumber = 1, Name = MultilingualText.Of(("en", "Words on a gate")), IsExercise = exercise, OpenedAt = app.Clock.GetUtcNow() };
        await using var db = app.Db();
        db.Add(room);
        await db.SaveChangesAsync();
        return room;
    }

    /// <summary>Writes an act down at the desk.</summary>
    public static async Task<Page> ActAsync(this Visitor officer, params (string Name, object? Value)[] values)
    {
        (string, object?)[] usual = [("Kind", nameof(ActKind.Vigil)), ("What[en]", "Candles and no speeches"), ("By[en]", "Council of the hill"), ("On", "2027-02-27")];
        return await officer.SubmitAsync(await officer.GetPageAsync("/desk/solidarity/edit"), "#act", [.. usual.Where(u => values.All(v => v.Name != u.Item1)), .. values]);
    }

    public static Task<SolidarityAct> ActAsync(this AppFixture app) => app.Db().Set<SolidarityAct>().AsNoTracking().SingleAsync();

    /// <summary>Opens care in the room and gives it.</summary>
    public static async Task<Care> CareAsync(this AppFixture app, Visitor officer, Incident room, params (string Name, object? Value)[] values)
    {
        (string, object?)[] usual = [("Owner", "role:LiaisonOfficer"), ("Deputy", "role:Coordinator")];
        var sent = await officer.SubmitAsync(await officer.GetPageAsync(room.Path + "/care"), "main form", [.. usual.Where(u => values.All(v => v.Name != u.Item1)), .. values]);
        if (sent.Location is null) throw new InvalidOperationException(sent.Main);
        return await app.CareAsync();
    }

    public static Task<Care> CareAsync(this AppFixture app) => app.Db().Set<Care>().AsNoTracking().SingleAsync();
}
