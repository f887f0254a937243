using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>What is shown, from how many on, and that anybody can work it out again.</summary>
public abstract class ResultTests(AppFixture app) : AppTest(app)
{
    private static readonly Guid Someone = new("0f0f0f0f-0000-4000-8000-000000000002");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Few_SayWhyNothingIsShown()
    {
        var consultation = await App.AskAsync();
        await App.VoteAsync(consultation, 99);
        await App.WorkOutAsync(consultation);

        var page = await App.Client().GetPageAsync(Asking.Public);

        Assert.Contains("We show results once 100 people have taken part.", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("svg.opinion-map"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync(Asking.Public + "/participants-votes.csv", Stop)).StatusCode);
    }

    [Fact]
    public async Task Enough_ShowGroupsAndWhatTheyAgreeOn()
    {
        var consultation = await App.AskAsync();
        await App.VoteAsync(consultation, 160);
        await App.WorkOutAsync(consultation);

        var page = await App.Client().GetPageAsync(Asking.Public);

        Assert.True(page.Has("svg.opinion-map circle"));
        Assert.Contains("Statement number 0.", page.Texts("ol.statements")[0], StringComparison.Ordinal);
        Assert.Contains("Where we part", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Analysed_GivesThePublishedNumbers()
    {
        var consultation = await App.AskAsync();
        await App.VoteAsync(consultation, 160);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/consultations/" + consultation.Id), "form[action*=Close] button");
        await App.SettledAsync();
        var result = await App.Db().Set<ConsultationResult>().SingleAsync(Stop);
        var shown = JsonSerializer.Deserialize<ShownResult>(result.Shown)!;
        var folder = Directory.CreateTempSubdirectory("commonweal-export-").FullName;
        foreach (var file in new[] { "participants-votes.csv", "comments.csv" })
            await File.WriteAllBytesAsync(Path.Combine(folder, file), await App.Client().GetByteArrayAsync($"{Asking.Public}/{file}", Stop), Stop);

        await using var child = Child.Start("analyse", "common-ground", Path.Combine(folder, "participants-votes.csv"), "--statements", Path.Combine(folder, "comments.csv"), "--json");
        var (code, output, errors) = await child.EndAsync();

        Assert.True(code == 0, errors);
        using var answer = JsonDocument.Parse(output);
        Assert.True(result.IsFinal);
        Assert.Equal(result.InputHash, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "participants-votes.csv"), Stop))));
        Assert.Equal(shown.Groups.Select(g => g.Size), answer.RootElement.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("size").GetInt32()));
        var common = answer.RootElement.GetProperty("commonGround").EnumerateArray().Where(c => c.GetProperty("majorityInEveryGroup").GetBoolean()).ToList();
        Assert.NotEmpty(common);
        Assert.Equal(shown.Agreed.Select(a => a.Statement.ToString(System.Globalization.CultureInfo.InvariantCulture)), common.Select(c => c.GetProperty("statement").GetString()));
        Assert.Equal(shown.Agreed.Select(a => a.Low), common.Select(c => c.GetProperty("low").GetDouble()));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Closed_StaysAsItIs()
    {
        var consultation = await App.AskAsync();
        await App.VoteAsync(consultation, 120);
        await App.Db().Set<Consultation>().ExecuteUpdateAsync(s => s.SetProperty(c => c.State, ConsultationState.Closed), Stop);
        await App.WorkOutAsync(consultation);
        var before = await App.Db().Set<ConsultationResult>().AsNoTracking().SingleAsync(Stop);

        await App.VoteAsync(consultation, 10);
        await App.WorkOutAsync(consultation);

        Assert.Equal(before.Shown, (await App.Db().Set<ConsultationResult>().AsNoTracking().SingleAsync(Stop)).Shown);
    }

    [Fact]
    public async Task Commitment_FromAStatement_ShowsAndIsTold()
    {
        var consultation = await App.AskAsync();
        await App.VoteAsync(consultation, 160);
        await App.WorkOutAsync(consultation);
        var personal = App.Scope().GetRequiredService<PersonalData>();
        await App.CastAsync(consultation, Someone, 0, 1);
        await App.Db().Set<Participant>().Where(p => p.Id == Someone).ExecuteUpdateAsync(s => s.SetProperty(p => p.ContactSealed, personal.Seal("amal@example.org")), Stop);
        var statement = await App.Db().Set<Statement>().SingleAsync(s => s.Number == 0, Stop);
        var db = App.Db();
        for (var time = 0; time < 2; time++)
            db.Publish(new CommitmentChanged(new Guid("0f0f0f0f-0000-4000-8000-000000000001"), 1, "statement/" + statement.Id, null, "open", new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 1), IsPublic: true));
        await db.SaveChangesAsync(Stop);
        await App.SettledAsync();

        Assert.Contains("The city's commitment, due Tuesday, June 1, 2027", (await App.Client().GetPageAsync(Asking.Public)).Main, StringComparison.Ordinal);
        Assert.Single(App.Mail(), m => m.Contains("amal@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Burst_OfLikeVotes_IsPointedOut()
    {
        var consultation = await App.AskAsync();
        for (var n = 0; n < Bursts.Fewest; n++) await App.CastAsync(consultation, Guid.NewGuid(), 4, 1);
        await App.Services.GetRequiredService<Bursts>().KeepAsync(App.Db(), App.Scope().GetRequiredService<Commonweal.Platform.Ui.Here>(), consultation.Id, Stop);
        var officer = await App.SignInAsAsync(Role.Coordinator);

        Assert.Contains("30 answers to statement 4", (await officer.GetPageAsync("/desk/consultations/" + consultation.Id)).Main, StringComparison.Ordinal);
        var moderator = await App.SignInAsAsync(Role.Moderator);
        var page = await moderator.GetPageAsync("/desk/consultations/moderate");
        Assert.Contains("30 answers to statement 4", page.Main, StringComparison.Ordinal);
        page = await moderator.FollowAsync(await moderator.SubmitAsync(page, "form[action*=Seen] button"));
        Assert.DoesNotContain("30 answers", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/consultations")]
    [InlineData("/desk/consultations/edit")]
    [InlineData("/desk/consultations/moderate")]
    [InlineData("/desk/consultations/{id}")]
    [InlineData("/desk/consultations/{id}/statements")]
    [InlineData("/desk/consultations/{id}/statement")]
    [InlineData("/desk/consultations/{id}/codes")]
    [InlineData("/desk/consultations/{id}/trail")]
    public async Task Desk_WithoutThePermission_Is403(string path)
    {
        var consultation = await App.AskAsync();
        var address = path.Replace("{id}", consultation.Id.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Trainer)).GetPageAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(address)).Status);
    }
}

public sealed class ResultOnSqlite(SqliteApp app) : ResultTests(app);

public sealed class ResultOnPostgres(PostgresApp app) : ResultTests(app);
