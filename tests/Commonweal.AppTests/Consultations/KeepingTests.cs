using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Consultations;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>The desk: from a question to an open consultation, and those asked first.</summary>
public abstract class KeepingTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consultation_IsMadeFilledAndOpened()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var made = await officer.SubmitAsync(await officer.GetPageAsync("/desk/consultations/edit"), "main form", ("Title[en]", "What of the quay?"), ("Slug", "quay"), ("Entrance", "Anybody"), ("TakesStatements", "true"));
        var own = made.Location!;
        var early = await officer.SubmitAsync(await officer.GetPageAsync(own), "form[action*=Open] button");
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        for (var n = 0; n < 5; n++) await officer.SubmitAsync(await officer.GetPageAsync(own + "/statement"), "main form", ("Words[en]", $"Thought {n}"), ("Words[fr]", $"Idée {n}"));

        await officer.SubmitAsync(await officer.GetPageAsync(own), "form[action*=Open] button");

        var list = await App.Client().GetPageAsync("/en/consultations");
        Assert.Contains("What of the quay?", list.Main, StringComparison.Ordinal);
        Assert.Contains("What of the quay?", (await App.Client().GetPageAsync("/en/consultations/quay")).Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync("/en/consultations/nothing")).Status);
    }

    [Fact]
    public async Task Edit_OfAnOlderVersion_IsToldAndLosesNothing()
    {
        var consultation = await App.AskAsync();
        var (one, two) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.Coordinator));
        var stale = await one.GetPageAsync("/desk/consultations/edit/" + consultation.Id);
        await two.SubmitAsync(await two.GetPageAsync("/desk/consultations/edit/" + consultation.Id), "main form", ("Title[en]", "Newer"));

        var page = await one.SubmitAsync(stale, "main form", ("Title[en]", "Mine"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Newer", (await App.Db().Set<Consultation>().SingleAsync(Stop)).Title.Languages["en"].Text);
    }

    [Fact]
    public async Task Statement_PeopleVotedOn_KeepsItsWords()
    {
        var consultation = await App.AskAsync();
        var statement = await App.Db().Set<Statement>().FirstAsync(s => s.Number == 0, Stop);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var address = $"/desk/consultations/{consultation.Id}/statement/{statement.Id}";

        var changed = await officer.SubmitAsync(await officer.GetPageAsync(address), "main form", ("Words[en]", "Something else."));
        var translated = await officer.SubmitAsync(await officer.GetPageAsync(address), "main form", ("Words[fr]", "Affirmation numéro 0."));

        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Equal(HttpStatusCode.Redirect, translated.Status);
    }

    [Fact]
    public async Task Codes_ForAnOrganisation_BeginTheTrail()
    {
        var consultation = await App.AskAsync(Entrance.Codes);
        var community = new Community { Name = MultilingualText.Of(("en", "River Sisters")), Shown = true };
        var db = App.Db();
        db.Add(community);
        await db.SaveChangesAsync(Stop);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var own = "/desk/consultations/" + consultation.Id;

        var slips = await officer.SubmitAsync(await officer.GetPageAsync(own + "/codes"), "main form.narrow", ("CommunityId", community.Id.ToString()), ("Count", "4"));
        Assert.Equal(4, slips.Texts("p.digits").Distinct().Count());
        var step = await App.Db().Set<AskedFirst>().SingleAsync(Stop);
        await officer.SubmitAsync(await officer.GetPageAsync($"{own}/trail?step={step.Id}"), "main form", ("Heard[en]", "Keep the courtyard."), ("Changed[en]", "It is the first statement now."));

        var resident = App.Client();
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/take-part"), "main form", ("Code", slips.Texts("p.digits")[0]));
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=1"), "main form button[value=agree]");
        Assert.Equal(community.Id, (await App.Db().Set<Participant>().SingleAsync(Stop)).CommunityId);
        var page = await App.Client().GetPageAsync(Asking.Public);
        Assert.Contains("River Sisters", page.Main, StringComparison.Ordinal);
        Assert.Contains("It is the first statement now.", page.Main, StringComparison.Ordinal);

        await App.Db().Set<Community>().ExecuteUpdateAsync(s => s.SetProperty(c => c.Shown, false), Stop);
        await App.ForgetAsync();
        Assert.DoesNotContain("River Sisters", (await App.Client().GetPageAsync(Asking.Public)).Main, StringComparison.Ordinal);
    }
}

public sealed class KeepingOnSqlite(SqliteApp app) : KeepingTests(app);

public sealed class KeepingOnPostgres(PostgresApp app) : KeepingTests(app);
