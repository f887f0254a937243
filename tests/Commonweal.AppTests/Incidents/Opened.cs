using Commonweal.AppTests.Playbook;
using Commonweal.Communication.Incidents.Room;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Incidents;

/// <summary>What tests of incidents begin with: a room opened at the desk, a statement written in it.</summary>
internal static class Opened
{
    /// <summary>Opens a room from the page of the scenario: two clicks.</summary>
    public static async Task<Page> OpenAsync(this AppFixture app, Visitor officer, bool exercise = false)
    {
        var scenario = await app.ReleasedAsync();
        var choose = await officer.ClickAsync(await officer.GetPageAsync(scenario.Path()), "main a[href^='/desk/incidents/open']");
        return await officer.FollowAsync(await officer.SubmitAsync(choose, $"button[name=Exercise][value={(exercise ? "true" : "false")}]"));
    }

    public static Task<Incident> RoomAsync(this AppFixture app) => app.Db().Set<Incident>().AsNoTracking().SingleAsync();

    /// <summary>Writes a statement and gives the page where it is checked.</summary>
    public static async Task<Page> SayAsync(this AppFixture app, Visitor officer, bool mayor = false, params (string Name, object? Value)[] values)
    {
        var room = await app.RoomAsync();
        var form = await officer.GetPageAsync($"{room.Path}/statement?mayor={(mayor ? "true" : "false")}");
        var sent = await officer.SubmitAsync(form, "main form[method=post]", [.. values.Any(v => v.Name == "Place[en]") ? values : [("Place[en]", "Mill Lane"), .. values]]);
        return sent.Location is null ? sent : await officer.FollowAsync(sent);
    }

    public static async Task<Page> ReleaseAsync(this Visitor officer, Page check)
        => await officer.FollowAsync(await officer.SubmitAsync(check, "button[formaction$='handler=Alone' i]", ("Knowingly", "true")));
}
