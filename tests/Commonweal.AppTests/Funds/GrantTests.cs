using System.Net;
using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>After the vote: an agreement, parts against reports, and what became of it, for everybody to read.</summary>
public abstract class GrantTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parts_ArePaidOnlyAfterTheirReport()
    {
        var round = await App.RoundAsync(RoundPhase.Counting, r => r.CountedOn = Rounds.Today.AddDays(-2));
        var digits = SecretDigits.New();
        var project = await FundedAsync(round, digits);
        var desk = await App.SignInAsAsync(Role.LiaisonOfficer);
        var address = "/desk/funds/grants/" + project;

        var page = await desk.FollowAsync(await desk.SubmitAsync(await desk.GetPageAsync(address), "form[action*=Agree]", ("Amount", "100"), ("PartCount", "3"), ("Words", "Open to everybody.")));
        Assert.Equal([33.33m, 33.33m, 33.34m], await App.Db().Set<GrantInstalment>().OrderBy(i => i.Number).Select(i => i.Amount).ToListAsync(Stop));
        page = await desk.FollowAsync(await desk.SubmitAsync(page, "form[action*=Pay]"));
        Assert.False(page.Has("form[action*=Pay]"));

        var grantee = App.Client();
        var mine = await grantee.FollowAsync(await grantee.SubmitAsync(await grantee.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits)));
        await grantee.SubmitAsync(mine, "form[action*=Report]", ("Report", "Forty people came."));
        page = await desk.FollowAsync(await desk.SubmitAsync(await desk.GetPageAsync(address), "form[action*=Accept]"));
        await desk.SubmitAsync(page, "form[action*=Pay]");
        await desk.SubmitAsync(await desk.GetPageAsync(address), "form[action*=Outcome]", ("Outcome", "Finished"), ("OutcomeWords[en]", "The room is open."));

        var open = (await App.Client().GetPageAsync($"/en/funds/{round.Slug}/projects/1")).Main;
        Assert.Contains("Forty people came.", open, StringComparison.Ordinal);
        Assert.Contains("The room is open.", open, StringComparison.Ordinal);
        Assert.Equal(2, await App.Db().Set<GrantInstalment>().CountAsync(i => i.PaidOn != null, Stop));
        Assert.NotNull((await App.Db().Set<Proposal>().SingleAsync(Stop)).EndedOn);
    }

    [Fact]
    public async Task Holder_WithACode_ReportsAndMendsUntilItIsAccepted()
    {
        var round = await App.RoundAsync(RoundPhase.Counting, r => r.CountedOn = Rounds.Today.AddDays(-2));
        var project = await FundedAsync(round, SecretDigits.New());
        var desk = await App.SignInAsAsync(Role.LiaisonOfficer);
        var address = "/desk/funds/grants/" + project;
        await desk.SubmitAsync(await desk.GetPageAsync(address), "form[action*=Agree]", ("Amount", "100"), ("PartCount", "3"), ("Words", "Open to everybody."));
        var codes = await desk.FollowAsync(await desk.SubmitAsync(await desk.GetPageAsync(address + "/codes"), "form.issue", ("Label", "The treasurer")));
        var digits = codes.Text("article .digits");
        Assert.False((await desk.GetPageAsync(address + "/codes")).Has("article .digits"));

        var holder = App.Client();
        Assert.Equal("/en/receipt", (await holder.GetPageAsync("/en/funds/grants/mine")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await holder.SubmitAsync(await holder.GetPageAsync("/en/receipt"), "main form", ("Receipt", SecretDigits.New()))).Status);
        var mine = await holder.FollowAsync(await holder.SubmitAsync(await holder.GetPageAsync("/ar/receipt"), "main form", ("Receipt", digits)));
        Assert.Equal(HttpStatusCode.BadRequest, (await holder.SubmitAsync(mine, "form:has([name=Report])", ("Report", " "))).Status);
        var sent = await holder.FollowAsync(await holder.SubmitAsync(mine, "form:has([name=Report])", ("Report", "جاء أربعون شخصًا.")));
        // The page as it was before the report says nothing over what was sent since.
        Assert.Equal(HttpStatusCode.Conflict, (await holder.SubmitAsync(mine, "form:has([name=Report])", ("Report", "Twice."))).Status);
        await holder.SubmitAsync(sent, "form:has([name=Report])", ("Report", "جاء خمسون شخصًا."));
        var second = await App.Db().Set<GrantInstalment>().SingleAsync(i => i.Number == 2, Stop);
        Assert.Equal(("جاء خمسون شخصًا.", "ar"), (second.Report, second.ReportLanguage));

        await desk.SubmitAsync(await desk.GetPageAsync(address), "form[action*=Accept]");
        mine = await holder.GetPageAsync("/en/funds/grants/mine");
        Assert.Contains("Report before part 3", mine.Main, StringComparison.OrdinalIgnoreCase);
        await desk.SubmitAsync(await desk.GetPageAsync(address + "/codes"), "form[action*=Revoke]");
        Assert.Equal("/en/receipt", (await holder.GetPageAsync("/en/funds/grants/mine")).Location);
    }

    [Theory]
    [InlineData("/desk/funds/grants/{0}")]
    [InlineData("/desk/funds/grants/{0}/codes")]
    public async Task DeskPages_AreClosedToOthers(string path)
    {
        var project = await FundedAsync(await App.RoundAsync(RoundPhase.Counting), SecretDigits.New());
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, project);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.PolicePartner)).GetPageAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync()).GetPageAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(address)).Status);
    }

    [Fact]
    public async Task Rules_CannotChangeOnceVotingHasBegun()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400);
        var desk = await App.SignInAsAsync(Role.Coordinator);
        var page = await desk.GetPageAsync("/desk/funds/round/" + round.Id);

        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SubmitAsync(page, "main form", ("Form.Rule", "Greedy"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync(page, "main form", ("Title[en]", "A better name"))).Status);

        var kept = await App.Db().Set<FundRound>().SingleAsync(Stop);
        Assert.Equal((CountingRule.EqualShares, "A better name"), (kept.Rule, kept.Title.Languages["en"].Text));
    }

    private async Task<Guid> FundedAsync(FundRound round, string digits)
    {
        await using var db = App.Db();
        var project = new Proposal
        {
            RoundId = round.Id, Code = "1", Number = 1, Place = 1, Language = "en", Title = Platform.Localization.MultilingualText.Of(("en", "A room")), Cost = 100, Feasibility = Feasibility.Feasible,
            Funding = Funding.ByShares, FundedAs = 1, Votes = 3, On = Rounds.Today.AddDays(-30), ReceiptLookup = App.Scope().GetRequiredService<SecretDigits>().Store(ProposalAccess.KeyName, digits).Lookup,
        };
        db.Add(project);
        await db.SaveChangesAsync(Stop);
        return project.Id;
    }
}

public sealed class GrantsOnSqlite(SqliteApp app) : GrantTests(app);

public sealed class GrantsOnPostgres(PostgresApp app) : GrantTests(app);
