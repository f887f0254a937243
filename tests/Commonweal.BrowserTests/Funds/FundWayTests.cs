using System.Diagnostics;
using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Standards.Pabulib;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Commonweal.BrowserTests.Funds;

/// <summary>The whole way of a round from both sides: a challenge, proposals that join, ballots by code and on paper, and a count that gives every proposal its reasons.</summary>
public sealed class FundWayTests(BrowserFixture browser)
{
    private readonly string slug = "way-" + Guid.NewGuid().ToString("N")[..8];

    // The city's day may be the one after this: the days below leave room for either.
    private readonly DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Round_FromItsChallengeToItsResult()
    {
        await using var desk = await (await browser.OpenAsync()).SignInAsync(Role.Coordinator);
        var round = await OpenRoundAsync(desk);
        await NameChallengeAsync(desk, round);

        await using var first = await browser.OpenAsync(width: 360);
        var garden = await ProposeAsync(first, "en", "A garden at the mill", challenge: true);
        await using var second = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        var trees = await ProposeAsync(second, "ar", "أشجار عند الطاحونة");
        await using var third = await browser.OpenAsync(width: 360, javaScript: false, language: "fr");
        await ProposeAsync(third, "fr", "Un banc");

        await JoinAsync(desk, round, first, garden, second, trees);
        await CheckAsync(desk, round, "A garden", "Feasible");
        await CheckAsync(desk, round, "Un banc", "Feasible");
        var codes = await OpenVotingAsync(desk, round);

        await VoteAsync(codes[0]);
        await ReadPaperAsync(desk, round, codes[1]);
        await CountAsync(desk, round);
    }

    [Fact]
    public async Task Result_InFrench_IsCleanAndItsBallotsCanBeTaken()
    {
        await using var reader = await browser.OpenAsync(width: 360, language: "fr");
        await reader.VisitAsync("/fr/funds");
        await reader.VisitAsync("/fr/funds/residents-budget");
        var file = await reader.Page.EvaluateAsync<string>("async () => await (await fetch(document.querySelector('a[download]').href)).text()");
        Assert.Equal(1460, PabulibReader.Read(file).Votes.Count);
        await reader.FollowAsync("#projects tbody a");
        Assert.True(await reader.Page.Locator("main ol.prose li").CountAsync() >= 4);
    }

    private async Task<string> OpenRoundAsync(Window desk)
    {
        await desk.VisitAsync("/desk/funds");
        await desk.VisitAsync("/desk/funds/round");
        foreach (var language in (string[])["en", "fr", "ar"]) await desk.Page.FillAsync($"[name='Title[{language}]']", $"{slug} {language}");
        await desk.Page.FillAsync("[name=Slug]", slug);
        await desk.Page.CheckAsync("[name='Form.Kind'][value=ResidentsBudget]");
        await desk.Page.FillAsync("[name='Form.Money']", "1000");
        await desk.Page.FillAsync("[name='Form.Currency']", "EUR");
        await DaysAsync(desk, -1, -1, 2, 3, 4, 5);
        await desk.Page.CheckAsync("[name='Form.IsOpen']");
        await desk.PressAsync("main form button[type=submit]");
        return new Uri(desk.Page.Url).AbsolutePath;
    }

    private async Task DaysAsync(Window desk, params int[] days)
    {
        foreach (var (field, day) in ((string[])["ChallengesFrom", "ProposalsFrom", "FeasibilityFrom", "VotingFrom", "VotingUntil", "ResultOn"]).Zip(days))
            await desk.Page.FillAsync($"[name='Form.{field}']", today.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static async Task NameChallengeAsync(Window desk, string round)
    {
        await desk.VisitAsync("/desk/funds/challenges/new?round=" + round.Split('/')[^1]);
        foreach (var language in (string[])["en", "fr", "ar"]) await desk.Page.FillAsync($"[name='Title[{language}]']", "Shade by the river " + language);
        await desk.Page.SelectOptionAsync("[name=CommunityId]", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await desk.PressAsync("main form button[type=submit]");
    }

    /// <summary>The digits of the receipt.</summary>
    private async Task<string> ProposeAsync(Window window, string language, string title, bool challenge = false)
    {
        await window.VisitAsync($"/{language}/funds/{slug}");
        await window.FollowAsync(window.Page.Locator("main a[href$='/propose']"));
        await window.Page.FillAsync("[name='Form.Title']", title);
        await window.Page.FillAsync("[name='Form.Words']", title + ".");
        await window.Page.FillAsync("[name='Form.Cost']", "600");
        if (challenge) await window.Page.SelectOptionAsync("[name='Form.Challenge']", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await window.PressAsync("main form button[type=submit]");
        return await window.Page.Locator("main .digits").InnerTextAsync();
    }

    private static async Task JoinAsync(Window desk, string round, Window one, string ofOne, Window other, string ofOther)
    {
        await OpenProposalAsync(desk, round, "أشجار");
        var into = desk.Page.Locator("[name=Into] option", new() { HasTextString = "A garden" });
        await desk.Page.SelectOptionAsync("[name=Into]", (await into.GetAttributeAsync("value"))!);
        await desk.PressAsync("form[action*=Join] button[type=submit]");
        foreach (var (window, language, digits) in new[] { (one, "en", ofOne), (other, "ar", ofOther) })
        {
            await window.VisitAsync($"/{language}/receipt");
            await window.Page.FillAsync("[name=Receipt]", digits);
            await window.PressAsync("main form button[type=submit]");
            await window.PressAsync("form[action*=Join] button[value=true]");
        }
    }

    private static async Task CheckAsync(Window desk, string round, string title, string feasible)
    {
        await OpenProposalAsync(desk, round, title);
        await desk.Page.FillAsync("[name=Cost]", "600");
        await desk.Page.SelectOptionAsync("[name=Department]", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await desk.Page.CheckAsync($"[name=Feasible][value={feasible}]");
        foreach (var language in (string[])["en", "fr", "ar"]) await desk.Page.FillAsync($"[name='Reason[{language}]']", "The ground is ours. " + language);
        await desk.PressAsync("main form:has([name=Cost]) button[type=submit]");
    }

    private static async Task OpenProposalAsync(Window desk, string round, string title)
    {
        await desk.GoAsync(round);
        await desk.FollowAsync(desk.Page.Locator("main td a", new() { HasTextString = title }));
    }

    private async Task<string[]> OpenVotingAsync(Window desk, string round)
    {
        await desk.VisitAsync("/desk/funds/round/" + round.Split('/')[^1]);
        await DaysAsync(desk, -4, -3, -2, -1, 2, 3);
        await desk.PressAsync("main form button[type=submit]");
        await desk.VisitAsync(round + "/codes");
        await desk.Page.FillAsync("[name=Label]", "Library");
        await desk.Page.FillAsync("[name=Count]", "2");
        await desk.Page.SelectOptionAsync("[name=Language]", "ar");
        await desk.PressAsync("main form button[type=submit]");
        return [.. await desk.Page.Locator("article .digits").AllInnerTextsAsync()];
    }

    private async Task VoteAsync(string code)
    {
        await using var voter = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        await voter.VisitAsync($"/ar/funds/{slug}");
        await voter.LeaveByAsync(voter.Page.Locator("main a[href$='/vote']"));
        await voter.Page.FillAsync("[name=Code]", code);
        await voter.PressAsync("main form button[type=submit]");
        await voter.Page.CheckAsync("[name=Chosen] >> nth=0");
        await voter.PressAsync("main form button[type=submit]");
        await voter.PressAsync("main form button[type=submit] >> nth=0");
        var receipt = await voter.Page.Locator(".digits").InnerTextAsync();
        await voter.VisitAsync($"/ar/funds/{slug}/receipt");
        await voter.Page.FillAsync("[name=Receipt]", receipt);
        await voter.PressAsync("main form button[type=submit]");
        Assert.Equal(1, await voter.Page.Locator("main [data-color=success]").CountAsync());
        Assert.DoesNotContain("A garden", await voter.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task ReadPaperAsync(Window desk, string round, string code)
    {
        await using var other = await (await browser.OpenAsync(width: 360, javaScript: false, language: "fr")).SignInAsync(Role.LiaisonOfficer, "fr");
        foreach (var reader in new[] { desk, other })
        {
            await reader.VisitAsync(round + "/paper");
            await reader.Page.FillAsync("[name=Code]", code);
            await reader.Page.CheckAsync("[name=Chosen] >> nth=0");
            await reader.PressAsync("main form button[type=submit]");
        }
        Assert.Equal(1, await other.Page.Locator("main [data-color=success]").CountAsync());
    }

    private async Task CountAsync(Window desk, string round)
    {
        // Time goes by: no page moves the days of a round on which people vote.
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(browser.Folder, "commonweal.db")};Default Timeout=30"))
        {
            await database.OpenAsync();
            await using var days = database.CreateCommand();
            days.CommandText = "UPDATE fund_round SET voting_from = date(voting_from, '-9 days'), voting_until = date(voting_until, '-9 days'), feasibility_from = date(feasibility_from, '-9 days'), proposals_from = date(proposals_from, '-9 days'), challenges_from = date(challenges_from, '-9 days') WHERE slug = $slug";
            days.Parameters.AddWithValue("$slug", slug);
            Assert.Equal(1, await days.ExecuteNonQueryAsync());
        }
        await desk.VisitAsync(round);
        await desk.PressAsync("form[action*=Count] button");
        await using var reader = await browser.OpenAsync(width: 360, language: "fr");
        for (var asked = Stopwatch.GetTimestamp(); !(await reader.Page.ContentAsync()).Contains("/receipt", StringComparison.Ordinal) || await reader.Page.Locator("progress, .progress").CountAsync() == 0;)
        {
            Assert.True(Stopwatch.GetElapsedTime(asked) < TimeSpan.FromSeconds(30), "The votes were not counted.");
            await reader.GoAsync($"/fr/funds/{slug}");
        }
        await reader.LookAsync();
        foreach (var (title, steps) in new[] { ("A garden", 4), ("Un banc", 0) })
        {
            await reader.GoAsync($"/fr/funds/{slug}");
            await reader.FollowAsync(reader.Page.Locator("#projects td a", new() { HasTextString = title }));
            Assert.Contains("The ground is ours. fr", await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(steps, await reader.Page.Locator("main ol.prose > li").CountAsync());
        }
    }
}
