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
        await SendAsync(first, $"/en/meetings/{evening}");
        await first.LeaveByAsync(first.Page.Locator("main a[href$='/register']"));
        await first.Page.CheckAsync("[name='Form.Needs'][value=ChildCare]");
        await PressAsync(first, "main form button[type=submit]");
        Assert.Equal(1, await first.Page.Locator("main .digits").CountAsync());

        await using var second = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        await SendAsync(second, $"/ar/meetings/{evening}/register", javaScript: false);
        await second.Page.CheckAsync("[name='Form.Needs'][value=StepFree]");
        await PressAsync(second, "main form button[type=submit]", javaScript: false);
        var own = new Uri(second.Page.Url).AbsolutePath;
        var waiting = await second.Page.Locator("h1").InnerTextAsync();

        await SendAsync(first, new Uri(first.Page.Url).AbsolutePath);
        await PressAsync(first, "main form button[type=submit]");
        Assert.Equal(0, await first.Page.Locator("main .digits").CountAsync());
        await SendAsync(second, own, javaScript: false);
        Assert.NotEqual(waiting, await second.Page.Locator("h1").InnerTextAsync());

        await LookAtTheDeskAsync(desk, evening);
        await SendAsync(desk, $"/desk/meetings/{evening}/cancel");
        foreach (var language in (string[])["en", "ar"]) await desk.Page.FillAsync($"[name='Reason[{language}]']", $"The hall is closed. {language}");
        await PressAsync(desk, "main form button[type=submit]");
        await SendAsync(second, own, javaScript: false);
        Assert.Contains("The hall is closed. ar", await second.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> PlanFirstThursdayAsync(Window desk)
    {
        await SendAsync(desk, "/desk/meetings/series/new");
        await desk.Page.CheckAsync("[name=Rhythm][value=Monthly]");
        await desk.Page.CheckAsync("[name=Days][value=TH]");
        await desk.Page.FillAsync("[name=From]", TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.Page.FillAsync("[name=At]", "18:30");
        await PressAsync(desk, "button[formaction*=preview]");
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
        await PressAsync(desk, "main form button[type=submit]:not([formaction])");
        await desk.LeaveByAsync(desk.Page.Locator("ol.work a").First);
        await LookAsync(desk, javaScript: true);
        return desk.Page.Url.Split('/')[^1];
    }

    private static async Task LookAtTheDeskAsync(Window desk, string evening)
    {
        await SendAsync(desk, $"/desk/meetings/{evening}/registrations");
        foreach (var part in (string[])["registrations/add", "sheet", "agenda", "move"]) await SendAsync(desk, $"/desk/meetings/{evening}/{part}");
        await desk.Page.SetViewportSizeAsync(360, 740);
        await SendAsync(desk, $"/desk/meetings/{evening}/registrations");
    }

    [Fact]
    public async Task Dialogue_OfTheInventedCity_IsCleanAndFits()
    {
        await using var window = await (await browser.OpenAsync(width: 360, language: "ar")).SignInAsync(Role.Mayor, "ar");
        await SendAsync(window, "/desk/meetings/dialogues");
        await window.LeaveByAsync(window.Page.Locator("ol.work a").First);
        await LookAsync(window, javaScript: true);
        await SendAsync(window, "/desk/meetings/series");
        await window.LeaveByAsync(window.Page.Locator("td a").First);
        await LookAsync(window, javaScript: true);
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task PressAsync(Window window, string button, bool javaScript = true)
    {
        await window.LeaveByAsync(window.Page.Locator(button).Last);
        await LookAsync(window, javaScript);
    }

    private static async Task SendAsync(Window window, string path, bool javaScript = true)
    {
        Assert.Equal(200, await window.GoAsync(path));
        await LookAsync(window, javaScript);
    }

    private static async Task LookAsync(Window window, bool javaScript)
    {
        Assert.Equal(0, await window.Page.Locator(".ds-error-summary").CountAsync());
        Assert.True(await window.OverflowAsync() <= 0, window.Page.Url + ": " + await window.WidestAsync());
        Report.None(window.Complaints);
        if (javaScript) Report.None(await window.AxeAsync());
    }
}
