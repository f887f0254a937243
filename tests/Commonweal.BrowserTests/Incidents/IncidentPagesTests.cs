using Commonweal.Platform.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Incidents;

/// <summary>An incident from graffiti to review, and an exercise of which nobody outside hears.</summary>
public sealed class IncidentPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 1280, "Hateful graffiti")]
    [InlineData("ar", false, 360, "كتابات كراهية")]
    public async Task Incident_FromGraffitiToReview(string language, bool javaScript, int width, string scenario)
    {
        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await officer.GoAsync("/desk/incidents");
        await OpenAsync(officer, scenario, "false");
        Assert.Equal(2, officer.Clicks);
        await officer.LookAsync();
        var room = new Uri(officer.Page.Url).AbsolutePath;
        Assert.Equal(0, await officer.Page.Locator(".exercise-banner").CountAsync());
        await officer.Page.FillAsync("#facts input[name=Words]", "Words on the gate of the school");
        await officer.LeaveByAsync("#facts .room-add button");

        // The statement, its check, that one knows what is missing, out: five clicks at most.
        await officer.GoAsync(room);
        var before = officer.Clicks;
        await officer.FollowAsync(officer.Page.Locator($"main .actions a[href='{room}/statement']"));
        await officer.Page.FillAsync("[name='Place[en]']", "Mill Lane");
        await officer.PressAsync("main form .actions button[type=submit]");
        var headline = await officer.Page.Locator("main h1").InnerTextAsync();
        await ReleaseAsync(officer);
        Assert.InRange(officer.Clicks - before, 1, 5);
        await officer.LookAsync();
        await using (var resident = await browser.OpenAsync(360, javaScript, language: language))
        {
            await resident.GoAsync($"/{language}/news");
            Assert.Contains(headline, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        foreach (var part in (string[])["/calls", "/log", "/facts", "/place", "/close"]) await officer.VisitAsync(room + part);
        await officer.LeaveByAsync(officer.Page.Locator("main form button[type=submit]").Last);
        await officer.GoAsync(room + "/review");
        await officer.Page.FillAsync("form[action*='handler=Learn' i] textarea", "A lamp at the gate");
        await officer.FollowAsync(officer.Page.Locator("form[action*='handler=Learn' i] button"));
        await officer.LeaveByAsync(officer.Page.Locator("main a[href*='lesson=']"));
        Assert.Contains("A lamp at the gate", await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await officer.GoAsync(room + "/review");
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='handler=Stands' i] button"));
        await officer.Page.FillAsync("textarea[name=Happened]", "Words on a gate, gone by nine.");
        await officer.LeaveByAsync(officer.Page.Locator("form:has(textarea[name=Happened]) button"));
        await officer.FollowAsync(officer.Page.Locator("form[action*='handler=End' i] button"));
        Assert.Equal(0, await officer.Page.Locator("form[action*='handler=End' i]").CountAsync());
    }

    [Fact]
    public async Task Exercise_RunsItsClock_AndNobodyOutsideHearsOfIt()
    {
        await using var officer = await (await browser.OpenAsync(360, language: "fr")).SignInAsync(Role.CommunicationsOfficer, "fr");
        await officer.GoAsync("/desk/incidents");
        await OpenAsync(officer, "Des graffitis haineux", "true");
        var room = new Uri(officer.Page.Url).AbsolutePath;
        Assert.True(await officer.Page.Locator(".exercise-banner").IsVisibleAsync());
        var clock = officer.Page.Locator(".room-clock");
        var before = await clock.InnerTextAsync();
        await Assertions.Expect(clock).Not.ToHaveTextAsync(before);

        await officer.GoAsync(room + "/statement");
        await officer.Page.FillAsync("[name='Place[en]']", "Weaver’s Gate");
        await officer.LeaveByAsync(officer.Page.Locator("main form .actions button[type=submit]").Last);
        await ReleaseAsync(officer);
        Assert.True(await officer.Page.Locator(".exercise-banner").IsVisibleAsync());
        var message = new Uri(officer.Page.Url).AbsolutePath.Split('/')[^1];
        await using (var resident = await browser.OpenAsync(360, language: "fr")) Assert.Equal(404, await resident.GoAsync("/fr/news/" + message));

        await officer.GoAsync(room + "/close");
        await officer.LeaveByAsync(officer.Page.Locator("main form button[type=submit]").Last);
        await officer.VisitAsync("/desk/incidents/exercises");
    }

    /// <summary>Two clicks from the list: the scenario's button stands beside its name.</summary>
    private static async Task OpenAsync(Window officer, string scenario, string exercise)
    {
        await officer.LeaveByAsync("main a[href='/desk/incidents/open']");
        await officer.LeaveByAsync(officer.Page.Locator($"li:has(h2:has-text('{scenario}')) button[name=Exercise][value={exercise}]"));
    }

    private static async Task ReleaseAsync(Window officer)
    {
        await officer.TickAsync("input[name=Knowingly]");
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*='handler=Alone' i]"));
    }
}
