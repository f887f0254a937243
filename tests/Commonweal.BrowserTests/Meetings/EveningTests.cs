using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Meetings;

/// <summary>A day without appointment from both sides: the room watches the queue while desks call, and a question goes from being asked to its answer.</summary>
public sealed class EveningTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 360)]
    [InlineData("fr", false, 1280)]
    [InlineData("ar", true, 1280)]
    [InlineData("ar", false, 360)]
    public async Task Queue_Question_Minutes(string language, bool javaScript, int width)
    {
        await using var resident = await browser.OpenAsync(width, javaScript, language: language);
        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Coordinator, language);
        await resident.GoAsync($"/{language}/meetings?kind=WalkInDay");
        await resident.LeaveByAsync(resident.Page.Locator($"main a[href*='/{language}/meetings/']").First);
        await LookAsync(resident, javaScript);
        var meeting = new Uri(resident.Page.Url).AbsolutePath.Split('/')[3];

        await WaitAndBeCalledAsync(resident, officer, language, meeting, javaScript);
        await AskAndBeAnsweredAsync(resident, officer, language, meeting, javaScript);
        await SendAsync(resident, $"/{language}/meetings/{meeting}/follow-up", javaScript);
        foreach (var page in new[] { "queue/door", "speakers", "minutes" }) await SendAsync(officer, $"/desk/meetings/{meeting}/{page}", javaScript);
        foreach (var page in new[] { "conversations", "advice" }) await SendAsync(officer, $"/desk/meetings/{page}", javaScript);
        await SendAsync(resident, $"/{language}/meetings/advice", javaScript);
    }

    private static async Task WaitAndBeCalledAsync(Window resident, Window officer, string language, string meeting, bool javaScript)
    {
        await SendAsync(officer, $"/desk/meetings/{meeting}/queue", javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*='way=Door']"));
        await LookAsync(officer, javaScript);
        await SendAsync(officer, $"/desk/meetings/{meeting}/queue", javaScript);
        await SendAsync(resident, $"/{language}/meetings/{meeting}/queue", javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("main td a").First);
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*='Next']"));
        await LookAsync(officer, javaScript);
        var number = await officer.Page.Locator("#desk-now .room-number").InnerTextAsync();

        // With JavaScript the room is told; without, the page is loaded again.
        if (!javaScript) await resident.GoAsync($"/{language}/meetings/{meeting}/queue");
        await resident.Page.Locator(".room-number", new() { HasTextString = number }).First.WaitForAsync();
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*='Finish']"));
    }

    private static async Task AskAndBeAnsweredAsync(Window resident, Window officer, string language, string meeting, bool javaScript)
    {
        var words = $"{language} {javaScript} {Guid.NewGuid():N}?";
        await SendAsync(resident, $"/{language}/meetings/{meeting}/questions", javaScript);
        await resident.Page.FillAsync("main textarea", words);
        await resident.LeaveByAsync(resident.Page.Locator("main form:has(textarea) button[type=submit]"));
        await LookAsync(resident, javaScript);
        var mine = new Uri(resident.Page.Url).AbsolutePath;
        var key = mine.Split('/')[^1];

        await SendAsync(officer, $"/desk/meetings/{meeting}/questions", javaScript);
        await SendAsync(officer, $"/desk/meetings/questions/{key}", javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='Show'] button"));
        await SendAsync(resident, $"/{language}/meetings/{meeting}/questions", javaScript);
        await resident.LeaveByAsync(resident.Page.Locator("li:has(p:has-text('" + words + "')) form button"));
        await LookAsync(resident, javaScript);
        Assert.Equal("true", await resident.Page.Locator("li:has(p:has-text('" + words + "')) form button").GetAttributeAsync("aria-pressed"));

        await SendAsync(officer, $"/desk/meetings/questions/{key}", javaScript);
        await officer.Page.FillAsync($"textarea[name='Answer[{language}]']", "42 " + words);
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='Answer'] button[type=submit]"));
        await SendAsync(resident, mine, javaScript);
        Assert.Contains("42 " + words, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task SendAsync(Window window, string path, bool javaScript)
    {
        Assert.Equal(200, await window.GoAsync(path));
        await LookAsync(window, javaScript);
    }

    private static async Task LookAsync(Window window, bool javaScript)
    {
        Assert.Equal(0, await window.Page.Locator(".ds-error-summary").CountAsync());
        Assert.True(await window.OverflowAsync() <= 0, await window.WidestAsync());
        Report.None(window.Complaints);
        if (javaScript) Report.None(await window.AxeAsync());
    }
}
