using System.Net;
using Commonweal.Communication.Playbook;
using Commonweal.Communication.Playbook.Standing;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Playbook;

public abstract class EditingTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Messages_TooLong_AreKeptWithAWarning()
    {
        var scenario = await App.BeginAsync();
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var words = string.Join(' ', Enumerable.Repeat("word", 30));

        var saved = await keeper.FollowAsync(await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/messages")), "main form", ("Second[en]", words)));

        Assert.Contains("shorten message 2 first", saved.Main, StringComparison.Ordinal);
        Assert.Contains("words too many", saved.Main, StringComparison.Ordinal);
        Assert.Equal(TextState.Outdated, (await App.ScenarioAsync()).Draft.Messages[1].State("ar"));
    }

    [Theory]
    [InlineData("{city}: help at {Place}", "{Place} is not known. Did you mean {place}?")]
    [InlineData("{city}: help at {spot}", "{spot} is not known.")]
    [InlineData("{city: help", "A brace stands alone here: {city: help")]
    [InlineData("Help is near.", "{city} is missing (the city’s name)")]
    public async Task Template_WithWrongPlaces_SaysWhich_AndKeepsNothing(string words, string message)
    {
        var scenario = await App.BeginAsync();
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);

        var refused = await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/templates?medium=Sms")), "main form", ("Words[ar]", words));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(message, refused.Text("#Words_ar_-error").Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(scenario.Version, (await App.ScenarioAsync()).Version);
    }

    [Fact]
    public async Task Lines_AreOrdered_TakenAway_AndKeepTheirTranslations()
    {
        var scenario = await App.BeginAsync("attack-here");
        var keeper = await App.SignInAsAsync(Role.Coordinator);
        var path = scenario.Path("/lines/calls");

        var saved = await keeper.SubmitAsync(await keeper.GetPageAsync(path), "main form",
            ("Rows[0].Place", "9"), ("Rows[1].First[en]", ""), ("Rows[1].First[fr]", ""), ("Rows[1].First[ar]", ""), ("Rows[1].Second[en]", ""), ("Rows[1].Second[fr]", ""), ("Rows[1].Second[ar]", ""),
            ("Rows[4].First[en]", "The bus company"), ("Rows[4].Second[en]", "By radio"), ("Rows[4].Extra", "٢٠"), ("Rows[4].Place", "1"));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var calls = (await App.ScenarioAsync("attack-here")).Draft.Calls;
        Assert.Equal(["The bus company", "Spokespeople of the communities that were hit", "School heads and shelters nearby", "Duty officer of the police"], calls.Select(c => c.Who.For("en", ["en"]).Text));
        Assert.Equal((20, TextState.UpToDate), (calls[0].WithinMinutes, calls[3].Who.State("ar")));
        var bad = await keeper.SubmitAsync(await keeper.GetPageAsync(path), "main form", ("Rows[0].Extra", "soon"));
        Assert.Contains("from 1 to 1440", bad.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetPageAsync(scenario.Path("/lines/secrets"))).Status);
    }

    [Fact]
    public async Task Duty_TakesRolesAndColleagues_AndNobodyTwice()
    {
        var scenario = await App.BeginAsync();
        var colleague = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var police = await App.AddAccountAsync([Role.PolicePartner]);
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var page = await keeper.GetPageAsync(scenario.Path("/duty"));
        Assert.False(page.Has($"option[value='account:{police.Id}']"));

        await keeper.SubmitAsync(page, "main form", ("Owner", "account:" + colleague.Id), ("Minutes", "5"));
        var twice = await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/duty")), "main form", ("Backup", "role:Mayor"), ("Minutes", "0"));

        Assert.Equal(colleague.Id, (await App.ScenarioAsync()).Draft.Owner!.AccountId);
        Assert.Contains("somebody else than the approver", twice.Main, StringComparison.Ordinal);
        Assert.Contains("from 1 to 240", twice.Main, StringComparison.Ordinal);
        Assert.Contains(colleague.Name, (await keeper.GetPageAsync("/desk/playbook")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoEditorsAtOnce_TheSecondIsTold()
    {
        var scenario = await App.BeginAsync();
        var (one, other) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Coordinator));
        var (first, late) = (await one.GetPageAsync(scenario.Path("/guidance")), await other.GetPageAsync(scenario.Path("/guidance")));

        var answers = await Task.WhenAll(one.SubmitAsync(first, "main form", ("Facts[en]", "Mine.")), other.SubmitAsync(late, "main form", ("Facts[en]", "Theirs.")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Contains(answers.Single(a => a.Status == HttpStatusCode.Conflict).Main.Contains("Mine.", StringComparison.Ordinal) ? "Theirs." : "Mine.", (await App.ScenarioAsync()).Draft.Facts.For("en", ["en"]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_AreKept_Tried_AndFoundForOthers()
    {
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var form = await keeper.GetPageAsync("/desk/playbook/terms/edit?in=ar");
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.SubmitAsync(form, "form.keep", ("NotSay", " ،, "), ("Say", "x"), ("Why", "y"))).Status);
        await keeper.SubmitAsync(form, "form.keep", ("NotSay", "تسامح، نتسامح"), ("Say", "احترام"), ("Why", "لا أحد يريد أن يُحتمل"));

        var tried = await keeper.SubmitAsync(await keeper.GetPageAsync("/desk/playbook/terms?in=ar"), "main section form", ("Tried", "ندعو إلى التَّسامح."));

        Assert.Contains("احترام", tried.Text(".found li"), StringComparison.Ordinal);
        Assert.Equal("بالتسامح", Assert.Single(TermCheck.Find("نبدأ بالتسامح", "ar", await App.Scope().GetRequiredService<KeyTerms>().OfAsync("ar", TestContext.Current.CancellationToken))).Words);
        var term = await App.Db().Set<KeyTerm>().SingleAsync();
        await keeper.SubmitAsync(await keeper.GetPageAsync($"/desk/playbook/terms/edit/{term.Id}"), "form.remove");
        Assert.False(await App.Db().Set<KeyTerm>().AnyAsync());
    }

    [Fact]
    public async Task Standing_IsWrittenOnce_AndShowsWhereChildrenAreProtected()
    {
        var (one, other) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Coordinator));
        var (first, late) = (await one.GetPageAsync("/desk/playbook/standing"), await other.GetPageAsync("/desk/playbook/standing"));
        Assert.Contains("until then call", (await one.GetPageAsync("/desk/playbook/danger")).Main, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(HttpStatusCode.Redirect, (await one.SubmitAsync(first, "main form", ("ChildProtection[en]", "Office for children, 555"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await other.SubmitAsync(late, "main form", ("ChildProtection[en]", "Another"))).Status);

        Assert.Contains("Office for children, 555", (await one.GetPageAsync("/desk/playbook/danger")).Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.Db().Set<StandingWords>().CountAsync());
    }

    [Fact]
    public async Task Desk_IsOpenAsTheRolesSay()
    {
        var scenario = await App.ReleasedAsync();
        string[] read = ["/desk/playbook", scenario.Path(), "/desk/playbook/terms", "/desk/playbook/danger", "/desk/playbook/editions", "/desk/playbook/book", "/desk/playbook/card", "/desk/playbook/pack"];
        string[] keep = ["/desk/playbook/scenarios/add", scenario.Path("/basics"), scenario.Path("/duty"), scenario.Path("/messages"), scenario.Path("/guidance"), scenario.Path("/templates"), scenario.Path("/lines/calls"), scenario.Path("/release"), "/desk/playbook/standing", "/desk/playbook/terms/edit"];
        string[] messengers = ["/desk/playbook/messengers", "/desk/playbook/messengers/edit"];
        var (reader, partner, keeper, police) = (await App.SignInAsAsync(Role.DepartmentOfficer), await App.SignInAsAsync(Role.PartnerOrganisation), await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.PolicePartner, Role.Coordinator));
        async Task AssertAsync(Visitor visitor, HttpStatusCode status, IEnumerable<string> paths)
        {
            foreach (var path in paths) Assert.Equal((path, status), (path, (await visitor.GetPageAsync(path)).Status));
        }
        await AssertAsync(reader, HttpStatusCode.OK, read);
        await AssertAsync(reader, HttpStatusCode.Forbidden, keep.Concat(messengers));
        await AssertAsync(partner, HttpStatusCode.Forbidden, read);
        await AssertAsync(police, HttpStatusCode.Forbidden, messengers);
        await AssertAsync(keeper, HttpStatusCode.OK, keep.Concat(messengers));
    }
}

public sealed class EditingOnSqlite(SqliteApp app) : EditingTests(app);

public sealed class EditingOnPostgres(PostgresApp app) : EditingTests(app);
