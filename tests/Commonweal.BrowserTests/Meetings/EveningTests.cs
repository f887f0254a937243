using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Meetings;

/// <summary>A day without appointment from both sides: the room watches the queue while desks call, a question goes from being asked to its fate, and minutes are published.</summary>
public sealed class EveningTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 1280)]
    [InlineData("ar", false, 360)]
    public async Task Queue_Question_Minutes(string language, bool javaScript, int width)
    {
        await using var resident = await browser.OpenAsync(360, javaScript, language: language);
        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.LiaisonOfficer, language);
        await resident.GoAsync($"/{language}/meetings?kind=WalkInDay");
        await resident.LeaveByAsync(resident.Page.Locator("main .results a").First);
        await LookAsync(resident, javaScript);
        var meeting = new Uri(resident.Page.Url).AbsolutePath.Split('/')[3];

        await WaitAndBeCalledAsync(resident, officer, language, meeting, javaScript);
        await WriteDownAsync(officer, becomes: javaScript ? "concern" : "commitment", javaScript);
        var words = await AskAndBeAnsweredAsync(resident, officer, language, meeting, javaScript);
        await PublishAsync(officer, language, meeting, javaScript);
        await using var reader = await browser.OpenAsync(360, language: "fr");
        await SendAsync(reader, $"/fr/meetings/{meeting}/follow-up", javaScript: true);
        var fate = await reader.Page.Locator("main").InnerTextAsync();
        Assert.Contains(words, fate, StringComparison.Ordinal);
        Assert.Contains("42 " + words, fate, StringComparison.Ordinal);
        Assert.Contains("Decided " + language, fate, StringComparison.Ordinal);
        await SendAsync(reader, $"/fr/meetings/{meeting}/minutes", javaScript: true);
    }

    private static async Task WaitAndBeCalledAsync(Window resident, Window officer, string language, string meeting, bool javaScript)
    {
        await SendAsync(officer, $"/desk/meetings/{meeting}/queue", javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*='way=Door']"));
        await LookAsync(officer, javaScript);
        Assert.Equal(1, await officer.Page.Locator(".slip .room-number").CountAsync());
        await SendAsync(resident, $"/{language}/meetings/{meeting}/queue", javaScript);
        await officer.GoAsync($"/desk/meetings/{meeting}/queue");
        await officer.LeaveByAsync(officer.Page.Locator("main td a").First);
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*='Next']"));
        await LookAsync(officer, javaScript);
        var number = await officer.Page.Locator("#desk-now .room-number").InnerTextAsync();

        // With JavaScript the room is told; without, the page is loaded again.
        if (!javaScript) await resident.GoAsync($"/{language}/meetings/{meeting}/queue");
        await resident.Page.Locator(".room-number", new() { HasTextString = number }).First.WaitForAsync();
    }

    private static async Task WriteDownAsync(Window officer, string becomes, bool javaScript)
    {
        await officer.LeaveByAsync(officer.Page.Locator("main a[href$='/note']"));
        await LookAsync(officer, javaScript);
        await officer.Page.FillAsync("[name=Words]", "They wait for a lamp at the bridge.");
        await officer.Page.CheckAsync($"[name=Becomes][value={becomes}]");
        await officer.Page.FillAsync("[name=Promise]", "A lamp at the bridge.");
        await PressAsync(officer, "main form button[type=submit]", javaScript);
        var (path, words) = becomes == "concern" ? ("/desk/enter", "They wait for a lamp at the bridge.") : ("/desk/commitments/new", "A lamp at the bridge.");
        Assert.Equal(path, new Uri(officer.Page.Url).AbsolutePath);
        var typed = await officer.Page.Locator("main textarea").EvaluateAllAsync<string[]>("fields => fields.map(f => f.value)");
        Assert.Contains(words, typed);
    }

    private static async Task<string> AskAndBeAnsweredAsync(Window resident, Window officer, string language, string meeting, bool javaScript)
    {
        var words = $"{language} {Guid.NewGuid():N}?";
        await SendAsync(resident, $"/{language}/meetings/{meeting}/questions", javaScript);
        await resident.Page.FillAsync("main textarea", words);
        await PressAsync(resident, "main form:has(textarea) button[type=submit]", javaScript);
        var mine = new Uri(resident.Page.Url).AbsolutePath;
        var key = mine.Split('/')[^1];

        await SendAsync(officer, $"/desk/meetings/{meeting}/questions", javaScript);
        await SendAsync(officer, $"/desk/meetings/questions/{key}", javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='Show'] button"));
        await SendAsync(resident, $"/{language}/meetings/{meeting}/questions", javaScript);
        var voice = resident.Page.Locator($"li:has(p:has-text('{words}')) form button");
        await resident.LeaveByAsync(voice);
        await LookAsync(resident, javaScript);
        Assert.Equal("true", await voice.GetAttributeAsync("aria-pressed"));

        await officer.GoAsync($"/desk/meetings/questions/{key}");
        await officer.Page.FillAsync($"textarea[name='Answer[{language}]']", "42 " + words);
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='Answer'] button[type=submit]"));
        await SendAsync(resident, mine, javaScript);
        Assert.Contains("42 " + words, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        return words;
    }

    private static async Task PublishAsync(Window officer, string language, string meeting, bool javaScript)
    {
        await SendAsync(officer, $"/desk/meetings/{meeting}/minutes", javaScript);
        await officer.Page.FillAsync("[name='Summary[fr]']", "Beaucoup de monde.");
        await officer.Page.FillAsync("[name='Decisions[fr]']", "Decided " + language);
        await officer.Page.FillAsync("[name=Attended]", "24");
        var why = officer.Page.Locator("[name=Why]");
        if (await why.CountAsync() > 0) await why.FillAsync("A decision was missing.");
        await PressAsync(officer, "main form:has([name='Summary[fr]']) button[type=submit] >> nth=0", javaScript);
    }

    private static async Task PressAsync(Window window, string button, bool javaScript)
    {
        await window.LeaveByAsync(window.Page.Locator(button).First);
        await LookAsync(window, javaScript);
    }

    private static async Task SendAsync(Window window, string path, bool javaScript)
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
