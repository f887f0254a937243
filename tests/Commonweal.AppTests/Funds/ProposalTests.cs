using System.Net;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>From a challenge to a proposal on the ballot, from both sides.</summary>
public abstract class ProposalTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proposal_WithoutAccount_IsChangedByItsReceiptAndCheckedInPublic()
    {
        var round = await App.RoundAsync(RoundPhase.Proposals);
        var resident = App.Client();
        var digits = await ProposeAsync(resident, round, "Benches");

        var mine = await OpenAsync(App.Client(), digits);
        Assert.Contains("Benches", mine.Page.Heading, StringComparison.Ordinal);
        var changed = await mine.Visitor.FollowAsync(await mine.Visitor.SubmitAsync(mine.Page, "form[action*=Change]", ("Form.Title", "Forty benches"), ("Form.Cost", "٤٥٠")));
        Assert.Contains("Forty benches", changed.Heading, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(8));
        var desk = await App.SignInAsAsync(Role.DepartmentOfficer);
        var proposal = await App.Db().Set<Proposal>().SingleAsync(Stop);
        Assert.Equal(450, proposal.Cost);
        var page = await desk.GetPageAsync("/desk/funds/proposals/" + proposal.Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SubmitAsync(page, "main form", ("Feasible", "NotFeasible"))).Status);
        await desk.FollowAsync(await desk.SubmitAsync(page, "main form", ("Feasible", "NotFeasible"), ("Reason[en]", "The pavement is too narrow.")));
        Assert.Equal(HttpStatusCode.Conflict, (await desk.SubmitAsync(page, "main form", ("Feasible", "Feasible"), ("Reason[en]", "Old form."))).Status);

        mine = await OpenAsync(App.Client(), digits);
        Assert.Contains("The pavement is too narrow.", mine.Page.Main, StringComparison.Ordinal);
        await mine.Visitor.SubmitAsync(mine.Page, "form[action*=Answer]", ("Answer", "Then on the square."));
        var open = (await App.Client().GetPageAsync($"/en/funds/{round.Slug}/projects/1")).Main;
        Assert.Contains("The pavement is too narrow.", open, StringComparison.Ordinal);
        Assert.Contains("Then on the square.", open, StringComparison.Ordinal);
        Assert.DoesNotContain("me@home.example", open, StringComparison.Ordinal);
        await App.SettledAsync();
        Assert.Contains(App.Mail(), m => m.Contains("me@home.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Joining_NeedsBothProposers()
    {
        var round = await App.RoundAsync(RoundPhase.Proposals);
        var one = await ProposeAsync(App.Client(), round, "Benches by the river");
        var two = await ProposeAsync(App.Client(), round, "Seats by the river");
        var proposals = await App.Db().Set<Proposal>().OrderBy(p => p.Number).ToListAsync(Stop);
        var desk = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await desk.GetPageAsync("/desk/funds/proposals/" + proposals[0].Id);
        await desk.FollowAsync(await desk.SubmitAsync(page, "form[action*=Join]", ("Into", proposals[1].Id.ToString())));

        var first = await OpenAsync(App.Client(), one);
        await first.Visitor.SubmitAsync(first.Page, "form[action*=Join]", ("agrees", "true"));
        Assert.Equal(ProposalState.Submitted, (await App.Db().Set<Proposal>().SingleAsync(p => p.Number == 1, Stop)).State);
        var second = await OpenAsync(App.Client(), two);
        await second.Visitor.SubmitAsync(second.Page, "form[action*=Join]", ("agrees", "true"));

        var joined = await App.Db().Set<Proposal>().SingleAsync(p => p.Number == 1, Stop);
        Assert.Equal((ProposalState.Joined, (Guid?)proposals[1].Id), (joined.State, joined.JoinedToId));
    }

    [Fact]
    public async Task Challenge_FromElsewhere_ComesOnce()
    {
        var round = await App.RoundAsync(RoundPhase.Proposals);
        var desk = await App.SignInAsAsync(Role.LiaisonOfficer);
        const string Address = "/desk/funds/challenges/new?origin=consultation/7&text=Nowhere%20to%20meet%20after%20dark";

        var page = await desk.GetPageAsync(Address);
        Assert.Equal("Nowhere to meet after dark", page.Document.QuerySelector("[name='Title[en]']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync(page, "main form", ("RoundId", round.Id.ToString()))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.SubmitAsync(page, "main form", ("RoundId", round.Id.ToString()))).Status);

        Assert.Equal("consultation/7", (await App.Db().Set<Challenge>().SingleAsync(Stop)).Origin);
        await App.ForgetAsync();
        Assert.Contains("Nowhere to meet after dark", (await App.Client().GetPageAsync($"/ar/funds/{round.Slug}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_OfProposalsMadeAtOnce_Differ()
    {
        var round = await App.RoundAsync(RoundPhase.Proposals);
        var forms = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => { var v = App.Client(); return (v, await v.GetPageAsync($"/en/funds/{round.Slug}/propose")); }));

        await Task.WhenAll(forms.Select(f => f.v.SubmitAsync(f.Item2, "main form", ("Form.Title", "T"), ("Form.Words", "W"))));

        Assert.Equal([1, 2, 3, 4, 5, 6], await App.Db().Set<Proposal>().OrderBy(p => p.Number).Select(p => p.Number).ToListAsync(Stop));
    }

    [Fact]
    public async Task Paper_CountsWhenTwoReadTheSame()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        var code = (await App.CodesAsync(round, 1))[0];
        var (one, two) = (await App.SignInAsAsync(Role.LiaisonOfficer), await App.SignInAsAsync(Role.InformationOfficer));

        Assert.Contains("Read once", await EnterAsync(one, round, code, "1"), StringComparison.Ordinal);
        Assert.Contains("Read once", await EnterAsync(one, round, code, "1"), StringComparison.Ordinal);
        Assert.Contains("differ", await EnterAsync(two, round, code, "2"), StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<FundBallot>().CountAsync(Stop));
        Assert.Contains("in the box", await EnterAsync(two, round, code, "1"), StringComparison.Ordinal);

        Assert.Equal("1", (await App.Db().Set<FundBallot>().SingleAsync(Stop)).Vote);
        Assert.Equal(0, await App.Db().Set<PaperEntry>().CountAsync(Stop));
        var voter = App.Client();
        Assert.Contains("used already", (await voter.SubmitAsync(await voter.GetPageAsync($"/en/funds/{round.Slug}/vote"), "main form", ("Code", code))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeskPages_AreClosedToOthers()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400);
        var proposal = await App.Db().Set<Proposal>().SingleAsync(Stop);
        foreach (var role in new[] { Role.PolicePartner, Role.Trainer })
        {
            var visitor = await App.SignInAsAsync(role);
            foreach (var path in new[] { "", "/round", "/" + round.Id, $"/{round.Id}/paper", $"/{round.Id}/codes", "/challenges/new", "/proposals/" + proposal.Id, "/grants/" + proposal.Id })
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetPageAsync("/desk/funds" + path)).Status);
        }
    }

    private static async Task<string> EnterAsync(Visitor officer, FundRound round, string code, string chosen)
    {
        var page = await officer.GetPageAsync($"/desk/funds/{round.Id}/paper");
        return (await officer.FollowAsync(await officer.SubmitAsync(page, "main form", ("Code", code), ("Chosen", new[] { chosen })))).Main;
    }

    private static async Task<string> ProposeAsync(Visitor resident, FundRound round, string title)
    {
        var page = await resident.GetPageAsync($"/en/funds/{round.Slug}/propose");
        Assert.Equal(HttpStatusCode.BadRequest, (await resident.SubmitAsync(page, "main form", ("Form.Title", ""))).Status);
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form", ("Form.Title", title), ("Form.Words", "Where people can rest."), ("Email", "me@home.example")));
        return page.Text(".digits");
    }

    private static async Task<(Visitor Visitor, Page Page)> OpenAsync(Visitor visitor, string digits)
        => (visitor, await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits))));
}

public sealed class ProposalsOnSqlite(SqliteApp app) : ProposalTests(app);

public sealed class ProposalsOnPostgres(PostgresApp app) : ProposalTests(app);
