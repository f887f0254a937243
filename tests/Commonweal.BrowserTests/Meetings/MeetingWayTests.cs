using Commonweal.Platform.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Meetings;

/// <summary>The whole way of a meeting: an officer plans it, a resident keeps a seat and gives it back, the officer calls it off.</summary>
public sealed class MeetingWayTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("fr", 1280, false)]
    [InlineData("ar", 360, true)]
    public async Task PlanKeepGiveBackCallOff_EveryPage_IsCleanAndFits(string language, int width, bool javaScript)
    {
        await using var desk = await browser.OpenAsync(width, language: language, javaScript: javaScript);
        await desk.SignInAsync(Role.Coordinator, language);
        var problems = new List<string>();

        await desk.GoAsync("/desk/meetings/new");
        await desk.Page.FillAsync("[name=On]", "2099-06-03");
        await desk.Page.FillAsync("[name=From]", "18:00");
        await desk.Page.CheckAsync("[name='Form.Kind'][value=TownHall]");
        foreach (var tongue in new[] { "en", "fr", "ar" })
        {
            await desk.Page.FillAsync($"[name='Form.Title[{tongue}]']", "Evening " + tongue + width);
            await desk.Page.FillAsync($"[name='Form.Place[{tongue}]']", "Hall " + tongue);
        }
        await desk.Page.CheckAsync("[name='Form.Languages'][value=ar]");
        await desk.Page.FillAsync("[name='Form.Capacity']", "3");
        await LookAsync(desk, "new");
        await desk.Page.ClickAsync("main form button[type=submit]");
        await desk.Page.WaitForURLAsync(u => !u.EndsWith("/new", StringComparison.Ordinal));
        var id = desk.Page.Url.Split('/')[^1];
        await LookAsync(desk, "desk");

        await using var resident = await browser.OpenAsync(width, language: language, javaScript: javaScript);
        await resident.GoAsync($"/{language}/meetings/{id}");
        await LookAsync(resident, "public");
        await resident.Page.ClickAsync("a[href$='/register']");
        await resident.Page.FillAsync("[name='Form.Seats']", "2");
        await resident.Page.CheckAsync("[name='Form.Needs'][value=ChildCare]");
        await LookAsync(resident, "register");
        await resident.Page.ClickAsync("main form button[type=submit]");
        await resident.Page.WaitForSelectorAsync(".digits");
        await LookAsync(resident, "kept");
        await resident.Page.ClickAsync("main form button[type=submit]");
        await resident.Page.WaitForSelectorAsync(".digits", new() { State = WaitForSelectorState.Detached });
        await LookAsync(resident, "given-back");

        foreach (var part in new[] { "registrations", "registrations/add", "sheet", "agenda", "move" })
        {
            await desk.GoAsync($"/desk/meetings/{id}/{part}");
            await LookAsync(desk, part.Replace('/', '-'));
        }
        await desk.GoAsync($"/desk/meetings/{id}/cancel");
        await desk.Page.FillAsync("[name='Reason[en]']", "The hall is closed.");
        await desk.Page.ClickAsync("main form button[type=submit]");
        await desk.Page.WaitForURLAsync(u => u.EndsWith(id, StringComparison.Ordinal));
        Assert.Equal(200, await resident.GoAsync($"/{language}/meetings/{id}"));
        await Assertions.Expect(resident.Page.GetByText("The hall is closed.")).ToBeVisibleAsync();

        Report.None(problems.Concat(desk.Complaints).Concat(resident.Complaints));

        async Task LookAsync(Window window, string name)
        {
            if (javaScript) problems.AddRange((await window.AxeAsync()).Select(p => name + ": " + p));
            if (await window.OverflowAsync() is > 0 and var pixels) problems.Add($"{name}: {pixels} pixels too wide: {await window.WidestAsync()}");
            await window.ShowAsync($"meetings-{name}-{language}-{width}");
        }
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task SeriesDialogueAndCharter_OfTheInventedCity_AreCleanAndFit(string language, int width)
    {
        await using var window = await browser.OpenAsync(width, language: language);
        await window.SignInAsync(Role.Mayor, language);
        var problems = new List<string>();
        foreach (var path in new[] { "/desk/meetings/series/new", "/desk/meetings/series", "/desk/meetings/dialogues", "/desk/meetings/charter", $"/{language}/meetings", $"/{language}/meetings/charter", $"/{language}/meetings/receipt" })
            await LookAsync(path);
        await window.GoAsync("/desk/meetings/series");
        await window.LeaveByAsync(window.Page.Locator("td a").First);
        await LookAsync(null);
        await window.GoAsync("/desk/meetings/dialogues");
        await window.LeaveByAsync(window.Page.Locator("ol.work a").First);
        await LookAsync(null);

        Report.None(problems.Concat(window.Complaints));

        async Task LookAsync(string? path)
        {
            if (path is not null) Assert.Equal(200, await window.GoAsync(path));
            var name = new Uri(window.Page.Url).AbsolutePath;
            problems.AddRange((await window.AxeAsync()).Select(p => name + ": " + p));
            if (await window.OverflowAsync() is > 0 and var pixels) problems.Add($"{name}: {pixels} pixels too wide: {await window.WidestAsync()}");
        }
    }
}
