using System.Net;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Demo;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Prevention.Objectives;
using Commonweal.Prevention.Objectives.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Objectives;

/// <summary>Proposed once, decided once, with a reason that everybody reads.</summary>
public abstract class ObjectiveTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AgreedStatement_ProposedTwice_IsOneObjectiveThatLeadsBackToIt()
    {
        var (consultation, agreed) = await App.AgreeAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var look = await officer.GetPageAsync("/desk/consultations/" + consultation.Id);

        var first = await officer.ProposeAsync(look, agreed);
        var second = await officer.ProposeAsync(look, agreed);

        var objective = await App.Db().Set<Objective>().SingleAsync(Stop);
        Assert.Equal(("statement/" + agreed.Id, agreed.Words, consultation.Title, true), (objective.Origin, objective.Title, objective.From, objective.IsPublic));
        Assert.Equal([$"{Objecting.Desk}/{objective.Id}", $"{Objecting.Desk}/{objective.Id}"], [first.Location, second.Location]);
        Assert.Contains("It was proposed already", (await officer.FollowAsync(second)).Main, StringComparison.Ordinal);
        var shown = await App.Client().GetPageAsync($"{Objecting.Public}/{objective.Id}");
        Assert.Equal("Statement number 0.", shown.Heading);
        Assert.True(shown.Has("a[href='/en/consultations/old-depot']"));
        await App.SettledAsync();
        Assert.False((await officer.GetPageAsync("/desk/consultations/" + consultation.Id)).Has($"form[action*=Objective]:has(input[value='{agreed.Id}'])"));
    }

    [Fact]
    public async Task SameOrigin_ProposedAtTheSameMoment_IsOneObjective()
    {
        var proposal = new ObjectiveProposal("statement/" + Guid.Empty, MultilingualText.Of(("en", new string('x', Objective.LongestTitle + 1))), MultilingualText.Of(("en", "The old depot")), "/consultations/old-depot");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => App.Scope().GetRequiredService<IObjectiveProposals>().ProposeAsync(proposal, Stop))));

        var objective = await App.Db().Set<Objective>().SingleAsync(Stop);
        Assert.Single(made, m => m.IsNew);
        Assert.All(made, m => Assert.Equal($"{Objecting.Desk}/{objective.Id}", m.Path));
        Assert.Equal(Objective.LongestTitle, objective.Title.Languages["en"].Text.Length);
        Assert.Equal(proposal.Words, objective.Text);
    }

    [Fact]
    public async Task Statement_ThatIsNotAgreedOrNotTheirs_IsRefused()
    {
        var (consultation, agreed) = await App.AgreeAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var look = await officer.GetPageAsync("/desk/consultations/" + consultation.Id);
        var divided = await App.Db().Set<Statement>().SingleAsync(s => s.Number == 4, Stop);
        await App.Db().Set<Statement>().Where(s => s.Id == agreed.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StatementState.Refused), Stop);

        var other = await officer.SubmitAsync(look, $"form[action*=Objective]:has(input[value='{agreed.Id}']) button", ("statement", divided.Id.ToString()));
        var refused = await officer.ProposeAsync(look, agreed);

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict], [other.Status, refused.Status]);
        Assert.Contains("not among the statements all groups agree on", other.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Objective>().AnyAsync(Stop));
    }

    [Fact]
    public async Task Proposed_MadeReadyAndAdopted_EverybodyReadsByWhomAndByWhatItIsSeen()
    {
        var leader = await App.SignInAsAsync(Role.Coordinator);
        var form = await leader.GetPageAsync(Objecting.Desk + "/edit");
        Assert.Equal(HttpStatusCode.BadRequest, (await leader.SubmitAsync(form, "main form")).Status);
        await leader.SubmitAsync(form, "main form", ("Title[en]", "Nobody waits in the dark"), ("Title[ar]", "لا أحد ينتظر في الظلام"), ("IsPublic", true));
        var objective = await App.Db().Set<Objective>().SingleAsync(Stop);

        var early = await leader.DecideAsync(objective.Id, "Adopted");
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("it needs a post that owns it", early.Main, StringComparison.Ordinal);

        var edit = await leader.GetPageAsync($"{Objecting.Desk}/edit/{objective.Id}");
        var roads = (await App.Db().Set<Platform.City.Department>().SingleAsync(d => d.Code == TestCity.Roads, Stop)).Id;
        await leader.SubmitAsync(edit, "main form", ("Indicators[en]", "Lamps on every path\nPeople say so"), ("Owner", roads.ToString()), ("ReviewOn", "2027-12-01"));
        var page = await leader.FollowAsync(await leader.DecideAsync(objective.Id, "Adopted"));
        Assert.Contains("written down and public", page.Main, StringComparison.Ordinal);

        var shown = await App.Client().GetPageAsync($"{Objecting.Public}/{objective.Id}");
        Assert.Contains("Adopted by the council on Monday, March 1, 2027", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Head of department: Roads", shown.Main, StringComparison.Ordinal);
        Assert.Equal(["Lamps on every path", "People say so"], shown.Texts("main section li"));
        Assert.Contains("لا أحد ينتظر في الظلام", (await App.Client().GetPageAsync("/ar/objectives")).Main, StringComparison.Ordinal);
        Assert.Contains("Nobody waits in the dark", (await App.Client().GetPageAsync("/en/search?q=nobody%20dark")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.GetPageAsync($"{Objecting.Desk}/{objective.Id}/decide")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(edit, "main form", ("Title[en]", "Something else"))).Status);
        Assert.Equal("Nobody waits in the dark", (await App.Db().Set<Objective>().SingleAsync(Stop)).Title.Languages["en"].Text);
    }

    [Fact]
    public async Task Declined_NeedsAReason_ThatEverybodyReads()
    {
        var objective = await App.ObjectiveAsync();
        var mayor = await App.SignInAsAsync(Role.Mayor);

        Assert.Equal(HttpStatusCode.BadRequest, (await mayor.DecideAsync(objective.Id, "Declined", by: "Mayor")).Status);
        Assert.Equal(ObjectiveState.Proposed, (await App.Db().Set<Objective>().SingleAsync(Stop)).State);
        await mayor.DecideAsync(objective.Id, "Declined", "The region decides on this, not the city.", "Mayor");

        var shown = (await App.Client().GetPageAsync($"{Objecting.Public}/{objective.Id}")).Main;
        Assert.Contains("Not adopted by the mayor", shown, StringComparison.Ordinal);
        Assert.Contains("The region decides on this, not the city.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_IsFoundNowhere_UntilItIsDecided()
    {
        var objective = await App.ObjectiveAsync("Still among us", o => o.IsPublic = false);
        var resident = App.Client();

        foreach (var path in new[] { Objecting.Public, Objecting.Public + "?state=proposed", "/en/search?q=among" })
            Assert.DoesNotContain("Still among us", (await resident.GetPageAsync(path)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetPageAsync($"{Objecting.Public}/{objective.Id}")).Status);

        await (await App.SignInAsAsync(Role.Coordinator)).DecideAsync(objective.Id, "Adopted");
        Assert.Contains("Still among us", (await resident.GetPageAsync(Objecting.Public)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await resident.GetPageAsync($"{Objecting.Public}/{objective.Id}")).Status);
    }

    [Fact]
    public async Task TwoWhoDecide_TheSecondIsTold_AndNothingIsWrittenOver()
    {
        var objective = await App.ObjectiveAsync();
        var one = await App.SignInAsAsync(Role.Coordinator);
        var form = await one.GetPageAsync($"{Objecting.Desk}/{objective.Id}/decide");
        await App.Db().Set<Objective>().ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version + 1), Stop);

        var page = await one.SubmitAsync(form, "main form", ("Decision", "Declined"), ("By", "Council"), ("Reason[en]", "A long reason"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("A long reason", page.One<AngleSharp.Html.Dom.IHtmlTextAreaElement>("[name='Reason[en]']").Value);
        Assert.Equal(ObjectiveState.Proposed, (await App.Db().Set<Objective>().SingleAsync(Stop)).State);
    }

    [Fact]
    public async Task ElectionPeriod_SpeaksOfTheCityInPlaceOfTheMayor()
    {
        var objective = await App.ObjectiveAsync(change: o =>
        {
            o.Post = Role.Mayor;
            o.Decide(ObjectiveState.Adopted, Decider.Mayor, Objecting.Today, MultilingualText.Empty);
        });
        Assert.Contains("Adopted by the mayor", (await App.Client().GetPageAsync($"{Objecting.Public}/{objective.Id}")).Main, StringComparison.Ordinal);

        await App.Db().Set<Platform.City.CitySettings>().ExecuteUpdateAsync(set => set.SetProperty(c => c.ElectionFrom, Objecting.Today).SetProperty(c => c.ElectionUntil, Objecting.Today.AddDays(20)), Stop);
        await App.ForgetAsync();

        foreach (var path in new[] { Objecting.Public, $"{Objecting.Public}/{objective.Id}" })
        {
            var page = (await App.Client().GetPageAsync(path)).Main;
            Assert.Contains("Adopted by the city", page, StringComparison.Ordinal);
            Assert.DoesNotContain("mayor", page, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Adopted by the mayor", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(Objecting.Desk)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rivermeet_ShowsOneOfEach_InEveryLanguage()
    {
        await RivermeetConsultations.FillAsync(App.Scope(), Stop);
        await RivermeetObjectives.FillAsync(App.Scope(), Stop);
        await App.ForgetAsync();

        var objectives = await App.Db().Set<Objective>().AsNoTracking().ToListAsync(Stop);
        Assert.Equal([ObjectiveState.Proposed, ObjectiveState.Adopted, ObjectiveState.Declined], objectives.Select(o => o.State).Order());
        Assert.All(objectives, o => Assert.True(o.State is ObjectiveState.Declined || o.CanBeAdopted));
        Assert.StartsWith("statement/", objectives.Single(o => o.State is ObjectiveState.Proposed).Origin, StringComparison.Ordinal);
        foreach (var language in new[] { "en", "fr", "ar" })
        {
            var list = await App.Client().GetPageAsync($"/{language}/objectives");
            Assert.Equal(3, list.Texts("ul.results > li").Count);
            foreach (var objective in objectives)
            {
                var page = await App.Client().GetPageAsync($"/{language}/objectives/{objective.Id}");
                Assert.Equal(objective.Title.Languages[language].Text, page.Heading);
            }
        }
        await App.SettledAsync();
        Assert.Contains("The city's objective", (await App.Client().GetPageAsync("/en/consultations/evenings-on-the-quays")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/consultations/old-depot", true)]
    [InlineData("https://council.example/minutes/3", true)]
    [InlineData("http://council.example", false)]
    [InlineData("//evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    public async Task Link_LeadsToThisSiteOrASafeOne(string link, bool taken)
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Objecting.Desk + "/edit"), "main form", ("Title[en]", "Safe ways home"), ("From[en]", "Minutes"), ("Link", link));

        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(taken, await App.Db().Set<Objective>().AnyAsync(Stop));
    }

    [Fact]
    public async Task List_GoesOnByKey_AndOneStateHoldsNoOther()
    {
        for (var n = 0; n < ObjectiveCursor.PageSize; n++) await App.ObjectiveAsync($"Objective {n}.", on: Objecting.Today.AddDays(-n));
        await App.ObjectiveAsync("The oldest of all", o => o.Decide(ObjectiveState.Declined, Decider.Council, Objecting.Today.AddDays(-100), MultilingualText.Of(("en", "No money"))), Objecting.Today.AddDays(-101));
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        foreach (var (visitor, path) in new[] { (officer, Objecting.Desk), (App.Client(), Objecting.Public) })
        {
            var first = await visitor.GetPageAsync(path);
            Assert.Contains("Objective 0.", first.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("The oldest of all", first.Main, StringComparison.Ordinal);
            var next = await visitor.ClickAsync(first, "a[href*='after=']");
            Assert.Contains("The oldest of all", next.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Objective 0.", next.Main, StringComparison.Ordinal);
            var declined = await visitor.GetPageAsync(path + "?state=Declined");
            Assert.Contains("The oldest of all", declined.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Objective 0.", declined.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Today_AsksThoseWhoDecide_AndOnlyThem()
    {
        await App.ObjectiveAsync("Safe ways home");
        await App.ObjectiveAsync("Decided long ago", o => o.Decide(ObjectiveState.Adopted, Decider.Mayor, Objecting.Today, MultilingualText.Empty));

        var today = (await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk")).Main;
        Assert.Contains("Safe ways home", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Decided long ago", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Safe ways home", (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Role.LiaisonOfficer)]
    [InlineData("/edit", Role.LiaisonOfficer)]
    [InlineData("/edit/{id}", Role.LiaisonOfficer)]
    [InlineData("/{id}", Role.LiaisonOfficer)]
    [InlineData("/{id}/decide", Role.Mayor)]
    public async Task Desk_WithoutThePermission_Is403(string path, Role may)
    {
        var objective = await App.ObjectiveAsync();
        var address = Objecting.Desk + path.Replace("{id}", objective.Id.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Trainer)).GetPageAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsAsync(may)).GetPageAsync(address)).Status);
        if (may is Role.Mayor) Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync(address)).Status);
    }
}

public sealed class ObjectivesOnSqlite(SqliteApp app) : ObjectiveTests(app);

public sealed class ObjectivesOnPostgres(PostgresApp app) : ObjectiveTests(app);
