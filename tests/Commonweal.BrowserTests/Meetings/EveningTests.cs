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
        await resident.FollowAsync("main .results a");
        var meeting = new Uri(resident.Page.Url).AbsolutePath.Split('/')[3];

        await WaitAndBeCalledAsync(resident, officer, language, meeting, javaScript);
        await WriteDownAsync(officer, becomes: javaScript ? "concern" : "commitment");
        var words = await AskAndBeAnsweredAsync(resident, officer, language, meeting);
        await PublishAsync(officer, language, meeting);
        await using var reader = await browser.OpenAsync(360, language: "fr");
        await reader.VisitAsync($"/fr/meetings/{meeting}/follow-up");
        var fate = await reader.Page.Locator("main").InnerTextAsync();
        Assert.Contains(words, fate, StringComparison.Ordinal);
        Assert.Contains("42 " + words, fate, StringComparison.Ordinal);
        Assert.Contains("Decided " + language, fate, StringComparison.Ordinal);
        await reader.VisitAsync($"/fr/meetings/{meeting}/minutes");
    }

    private static async Task WaitAndBeCalledAsync(Window resident, Window officer, string language, string meeting, bool javaScript)
    {
        await officer.VisitAsync($"/desk/meetings/{meeting}/queue");
        await officer.FollowAsync(officer.Page.Locator("button[formaction*='way=Door']"));
        Assert.Equal(1, await officer.Page.Locator(".slip .room-number").CountAsync());
        await resident.VisitAsync($"/{language}/meetings/{meeting}/queue");
        await officer.GoAsync($"/desk/meetings/{meeting}/queue");
        await officer.LeaveByAsync("main td a");
        await officer.FollowAsync(officer.Page.Locator("button[formaction*='Next']"));
        var number = await officer.Page.Locator("#desk-now .room-number").InnerTextAsync();

        // With JavaScript the room is told; without, the page is loaded again.
        if (!javaScript) await resident.GoAsync($"/{language}/meetings/{meeting}/queue");
        await resident.Page.Locator(".room-number", new() { HasTextString = number }).First.WaitForAsync();
    }

    private static async Task WriteDownAsync(Window officer, string becomes)
    {
        await officer.FollowAsync(officer.Page.Locator("main a[href$='/note']"));
        await officer.Page.FillAsync("[name=Words]", "They wait for a lamp at the bridge.");
        await officer.Page.CheckAsync($"[name=Becomes][value={becomes}]");
        await officer.Page.FillAsync("[name=Promise]", "A lamp at the bridge.");
        await officer.FollowAsync("main form button[type=submit]");
        var (path, words) = becomes == "concern" ? ("/desk/enter", "They wait for a lamp at the bridge.") : ("/desk/commitments/new", "A lamp at the bridge.");
        Assert.Equal(path, new Uri(officer.Page.Url).AbsolutePath);
        var typed = await officer.Page.Locator("main textarea").EvaluateAllAsync<string[]>("fields => fields.map(f => f.value)");
        Assert.Contains(words, typed);
    }

    private static async Task<string> AskAndBeAnsweredAsync(Window resident, Window officer, string language, string meeting)
    {
        var words = $"{language} {Guid.NewGuid():N}?";
        await resident.VisitAsync($"/{language}/meetings/{meeting}/questions");
        await resident.Page.FillAsync("main textarea", words);
        await resident.FollowAsync("main form:has(textarea) button[type=submit]");
        var mine = new Uri(resident.Page.Url).AbsolutePath;
        var key = mine.Split('/')[^1];

        await officer.VisitAsync($"/desk/meetings/{meeting}/questions");
        await officer.VisitAsync($"/desk/meetings/questions/{key}");
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='Show'] button"));
        await resident.VisitAsync($"/{language}/meetings/{meeting}/questions");
        var voice = resident.Page.Locator($"li:has(p:has-text('{words}')) form button");
        await resident.FollowAsync(voice);
        Assert.Equal("true", await voice.GetAttributeAsync("aria-pressed"));

        await officer.GoAsync($"/desk/meetings/questions/{key}");
        await officer.Page.FillAsync($"textarea[name='Answer[{language}]']", "42 " + words);
        await officer.LeaveByAsync(officer.Page.Locator("form[action*='Answer'] button[type=submit]"));
        await resident.VisitAsync(mine);
        Assert.Contains("42 " + words, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        return words;
    }

    private static async Task PublishAsync(Window officer, string language, string meeting)
    {
        await officer.VisitAsync($"/desk/meetings/{meeting}/minutes");
        await officer.Page.FillAsync("[name='Summary[fr]']", "Beaucoup de monde.");
        await officer.Page.FillAsync("[name='Decisions[fr]']", "Decided " + language);
        await officer.Page.FillAsync("[name=Attended]", "24");
        var why = officer.Page.Locator("[name=Why]");
        if (await why.CountAsync() > 0) await why.FillAsync("A decision was missing.");
        await officer.FollowAsync("main form:has([name='Summary[fr]']) button[type=submit] >> nth=0");
    }
}
