using System.Globalization;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Meetings;

/// <summary>The whole way of a series from both sides: planned with a look at its dates, the last seat kept, waited for and given back, an evening called off.</summary>
public sealed class MeetingWayTests(BrowserFixture browser)
{
    [Fact]
    public async Task FirstThursday_LastSeat_GoesToWhoWaits()
    {
        await using var desk = await (await browser.OpenAsync()).SignInAsync(Role.Coordinator);
        var evening = await PlanFirstThursdayAsync(desk);

        await using var first = await browser.OpenAsync(width: 360);
        await first.VisitAsync($"/en/meetings/{evening}");
        await first.LeaveByAsync(first.Page.Locator("main a[href$='/register']"));
        await first.Page.CheckAsync("[name='Form.Needs'][value=ChildCare]");
        await first.PressAsync("main form button[type=submit]");
        Assert.Equal(1, await first.Page.Locator("main .digits").CountAsync());

        await using var second = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        await second.VisitAsync($"/ar/meetings/{evening}/register");
        await second.Page.CheckAsync("[name='Form.Needs'][value=StepFree]");
        await second.PressAsync("main form button[type=submit]");
        var own = new Uri(second.Page.Url).AbsolutePath;
        var waiting = await second.Page.Locator("h1").InnerTextAsync();

        await first.VisitAsync(new Uri(first.Page.Url).AbsolutePath);
        await first.PressAsync("main form button[type=submit]");
        Assert.Equal(0, await first.Page.Locator("main .digits").CountAsync());
        await second.VisitAsync(own);
        Assert.NotEqual(waiting, await second.Page.Locator("h1").InnerTextAsync());

        await LookAtTheDeskAsync(desk, evening);
        await desk.VisitAsync($"/desk/meetings/{evening}/cancel");
        foreach (var language in (string[])["en", "ar"]) await desk.Page.FillAsync($"[name='Reason[{language}]']", $"The hall is closed. {language}");
        await desk.PressAsync("main form button[type=submit]");
        await second.VisitAsync(own);
        Assert.Contains("The hall is closed. ar", await second.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> PlanFirstThursdayAsync(Window desk)
    {
        await desk.VisitAsync("/desk/meetings/series/new");
        await desk.Page.CheckAsync("[name=Rhythm][value=Monthly]");
        await desk.Page.CheckAsync("[name=Days][value=TH]");
        await desk.Page.FillAsync("[name=From]", TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.Page.FillAsync("[name=At]", "18:30");
        await desk.PressAsync("button[formaction*=preview]");
        var dates = await desk.Page.Locator("form .ds-card ol time").EvaluateAllAsync<string[]>("days => days.map(d => d.dateTime)");
        Assert.Equal(10, dates.Length);
        Assert.All(dates, d => Assert.Equal((DayOfWeek.Thursday, true), (Day(d).DayOfWeek, Day(d).Day <= 7)));

        await desk.Page.CheckAsync("[name='Form.Kind'][value=TownHall]");
        foreach (var language in (string[])["en", "fr", "ar"])
        {
            await desk.Page.FillAsync($"[name='Form.Title[{language}]']", "First Thursday " + language);
            await desk.Page.FillAsync($"[name='Form.Place[{language}]']", "Hall " + language);
        }
        await desk.Page.CheckAsync("[name='Form.Languages'][value=ar]");
        await desk.Page.FillAsync("[name='Form.Capacity']", "1");
        await desk.PressAsync("main form button[type=submit]:not([formaction])");
        await desk.FollowAsync("ol.work a");
        return desk.Page.Url.Split('/')[^1];
    }

    private static async Task LookAtTheDeskAsync(Window desk, string evening)
    {
        await desk.VisitAsync($"/desk/meetings/{evening}/registrations");
        foreach (var part in (string[])["registrations/add", "sheet", "agenda", "move"]) await desk.VisitAsync($"/desk/meetings/{evening}/{part}");
        await desk.Page.SetViewportSizeAsync(360, 740);
        await desk.VisitAsync($"/desk/meetings/{evening}/registrations");
    }

    [Fact]
    public async Task Dialogue_OfTheInventedCity_IsCleanAndFits()
    {
        await using var window = await (await browser.OpenAsync(width: 360, language: "ar")).SignInAsync(Role.Mayor, "ar");
        await window.VisitAsync("/desk/meetings/dialogues");
        await window.FollowAsync("ol.work a");
        await window.VisitAsync("/desk/meetings/series");
        await window.FollowAsync("td a");
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
