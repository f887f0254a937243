using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Tensions;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Tensions;

public abstract class TensionTests(AppFixture app) : AppTest(app)
{
    private static readonly (string, object?)[] Written =
    [
        ("Form.What", "Shouting after the last tram."), ("Form.Place", "Tram stop"), ("Form.District", TestCity.Mill), ("Form.HappenedOn", "2027-02-27"),
        ("Form.Kind", "Quarrel"), ("Form.Certainty", "Evidenced"), ("Form.Source", "Residents"), ("Form.OnlyEvents", true),
    ];

    [Fact]
    public async Task Write_ThenAgreeAndFinish_EndsInHelp()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var tension = await WriteAsync(officer);
        Assert.Equal(TensionState.WithoutAction, tension.State);
        Assert.Contains("Agree on a step", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/tensions/{tension.Id}/agree"), "main form",
            ("Words", "Stewards at the stop"), ("Who", "Transport"), ("DueOn", "2027-03-04"), ("Supportive", true));
        Assert.Equal(TensionState.InHand, (await ReadAsync()).State);
        var action = await App.Db().Set<TensionAction>().SingleAsync();
        var page = await officer.FollowAsync(await officer.SubmitAsync(await officer.GetPageAsync($"/desk/tensions/{tension.Id}/actions/{action.Id}"), "main form", ("Outcome", "Calm since then.")));

        Assert.Equal(TensionState.Done, (await ReadAsync()).State);
        Assert.Contains("Calm since then.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ACommunityAsTheCause_IsSentBack()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var form = await officer.GetPageAsync("/desk/tensions/write");

        var page = await officer.SubmitAsync(form, "main form", With(("Form.What", "The harbour choir was loud.")));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Harbour Choir", page.Text(".ds-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<Tension>().CountAsync());
        await officer.SubmitAsync(page, "main form", ("Form.What", "Loud singing was heard."), ("Form.WorkedWith", new[] { community.Id.ToString() }));

        Assert.Equal(community.Id, (await App.Db().Set<TensionPartner>().SingleAsync()).CommunityId);
    }

    [Fact]
    public async Task Write_WithoutSayingThatItNamesNobody_IsSentBack()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/tensions/write"), "main form", With(("Form.OnlyEvents", false), ("Form.HappenedOn", "2027-03-09")));

        Assert.Equal(2, page.Texts(".ds-error-summary li").Count);
    }

    [Fact]
    public async Task Strike_NamesAreGoneEverywhere()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var tension = await WriteAsync(officer, ("Form.What", "John Doe shouted. john doe left."));

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/tensions/{tension.Id}/strike"), "main form", ("Names", "John Doe"));

        Assert.Equal("[…] shouted. […] left.", (await ReadAsync()).What);
    }

    [Fact]
    public async Task Expired_WithoutARenewal_LeavesOnlyACount()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var tension = await WriteAsync(officer);
        App.Clock.Advance(TimeSpan.FromDays(31));
        officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync($"/desk/tensions/{tension.Id}")).Status);

        await ClearAsync();

        Assert.Equal(0, await App.Db().Set<Tension>().CountAsync());
        var count = await App.Db().Set<TensionCount>().SingleAsync();
        Assert.Equal((new DateOnly(2027, 2, 1), TestCity.Mill, 1), (count.Month, count.DistrictCode, count.Entries));
        Assert.Contains("Mill", (await officer.GetPageAsync("/desk/tensions")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renewed_WithAReason_LivesOn()
    {
        var tension = await WriteAsync(await App.SignInAsAsync(Role.Coordinator));
        App.Clock.Advance(TimeSpan.FromDays(28));
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var form = await officer.GetPageAsync($"/desk/tensions/{tension.Id}/renew");

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(form, "main form", ("Reason", " "))).Status);
        await officer.SubmitAsync(form, "main form", ("Reason", "The step is still to come."));
        App.Clock.Advance(TimeSpan.FromDays(10));
        await ClearAsync();

        Assert.Equal(tension.Id, (await ReadAsync()).Id);
    }

    [Fact]
    public async Task TwoOfficersAtOnce_NothingIsLost()
    {
        var (first, second) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.LiaisonOfficer));
        var tension = await WriteAsync(first);
        var (one, two) = (await first.GetPageAsync($"/desk/tensions/{tension.Id}/renew"), await second.GetPageAsync($"/desk/tensions/{tension.Id}/agree"));

        var answers = await Task.WhenAll(
            Task.Run(() => first.SubmitAsync(one, "main form", ("Reason", "It goes on."))),
            Task.Run(() => second.SubmitAsync(two, "main form", ("Words", "Talk"), ("Who", "Liaison"), ("DueOn", "2027-03-05"), ("Supportive", true))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Contains("Your words are still here", answers.Single(a => a.Status == HttpStatusCode.Conflict).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Role.PolicePartner)]
    [InlineData("/write", Role.PolicePartner)]
    [InlineData("/ID", Role.DepartmentOfficer)]
    [InlineData("/ID/agree", Role.Ombud)]
    [InlineData("/ID/renew", Role.Administrator)]
    [InlineData("/ID/strike", Role.CommunicationsOfficer)]
    [InlineData("/ID/actions/ID", Role.PartnerOrganisation)]
    public async Task Desk_WithoutPermission_IsClosed(string path, Role role)
    {
        var page = await (await App.SignInAsAsync(role)).GetPageAsync("/desk/tensions" + path.Replace("ID", Guid.NewGuid().ToString(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private async Task<Tension> WriteAsync(Visitor officer, params (string, object?)[] instead)
    {
        var answer = await officer.SubmitAsync(await officer.GetPageAsync("/desk/tensions/write"), "main form", With(instead));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return await ReadAsync();
    }

    private static (string, object?)[] With(params (string Field, object? Value)[] instead)
        => [.. Written.Where(w => !instead.Any(i => i.Field == w.Item1)), .. instead];

    private Task<Tension> ReadAsync() => App.Db().Set<Tension>().AsNoTracking().SingleAsync();

    private async Task ClearAsync()
    {
        var job = await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<RetentionJob>()).Id);
        Assert.True(job.State == JobState.Done, App.Log.LastFailure);
    }
}

public sealed class TensionsOnSqlite(SqliteApp app) : TensionTests(app);

public sealed class TensionsOnPostgres(PostgresApp app) : TensionTests(app);
