using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Commitments;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Commitments;

public abstract class OtherSideTests(AppFixture app) : AppTest(app)
{
    private const string Room = "/en/communities/partner/commitments";

    [Fact]
    public async Task Kept_CountsAsConfirmed_OnlyOnceTheCommunitySaysSo()
    {
        var community = await App.CommunityAsync();
        var commitment = await App.PromiseAsync(to: community);
        var (officer, delegated) = (await App.SignInAsAsync(Role.Coordinator), await App.DelegateAsync(community));

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/say/kept"), "main form", ("Words", "It is built."));
        Assert.Contains("Kept, says the city", (await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}")).Main, StringComparison.Ordinal);
        await delegated.SubmitAsync(await delegated.GetPageAsync($"{Room}/{commitment.Id}/say/kept"), "main form");

        Assert.Equal(Outcome.Kept, (await App.ReadAsync(commitment)).Outcome);
        Assert.Contains("Kept, confirmed", (await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_DisputedWithAReason_ShowsBothSides()
    {
        var community = await App.CommunityAsync();
        var commitment = await App.PromiseAsync(to: community);
        var (officer, delegated) = (await App.SignInAsAsync(Role.Coordinator), await App.DelegateAsync(community));
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/say/kept"), "main form", ("Words", "It is built."));
        var form = await delegated.GetPageAsync($"{Room}/{commitment.Id}/say/broken");

        Assert.Equal(HttpStatusCode.BadRequest, (await delegated.SubmitAsync(form, "main form", ("Words", ""))).Status);
        var page = await delegated.FollowAsync(await delegated.SubmitAsync(form, "main form", ("Words", "The door is still locked.")));

        Assert.Contains("In dispute", page.Main, StringComparison.Ordinal);
        page = await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}");
        Assert.Contains("It is built.", page.Main, StringComparison.Ordinal);
        Assert.Contains("The door is still locked.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Harbour Choir", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrittenDownByACommunity_IsPublicOnlyOnceTheCityStandsByIt()
    {
        var community = await App.CommunityAsync();
        var (delegated, officer) = (await App.DelegateAsync(community, "ar"), await App.SignInAsAsync(Role.Coordinator));
        await delegated.SubmitAsync(await delegated.GetPageAsync("/ar/communities/partner/commitments/new"), "main form",
            ("What", "مصباح عند الموقف"), ("DueOn", "2027-03-20"), ("Everybody", true));
        var commitment = await App.Db().Set<Commitment>().SingleAsync();

        Assert.Equal(Outcome.Waiting, commitment.Outcome);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/ar/commitments/{commitment.Id}")).Status);
        Assert.Contains("A community wrote down a promise", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/take-up"), "main form", ("Owner", "Coordinator"));

        Assert.Equal("مصباح عند الموقف", (await App.Client().GetPageAsync($"/ar/commitments/{commitment.Id}")).Heading);
    }

    [Fact]
    public async Task WrittenDownByACommunity_Denied_StaysWithBothViews()
    {
        var community = await App.CommunityAsync();
        var commitment = await App.PromiseAsync(word: CityWord.None, to: community);
        var (delegated, officer) = (await App.DelegateAsync(community), await App.SignInAsAsync(Role.Coordinator));

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/say/denied"), "main form", ("Words", "We said that we would ask."));

        var page = await delegated.GetPageAsync($"{Room}/{commitment.Id}");
        Assert.Contains("We said that we would ask.", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}")).Status);
    }

    [Fact]
    public async Task AnotherCommunitysCommitment_IsNotThere()
    {
        var (ours, theirs) = (await App.CommunityAsync(), await App.CommunityAsync("Mill Circle"));
        var commitment = await App.PromiseAsync(isPublic: false, to: theirs);
        var delegated = await App.DelegateAsync(ours);

        Assert.Equal(HttpStatusCode.NotFound, (await delegated.GetPageAsync($"{Room}/{commitment.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await delegated.GetPageAsync($"{Room}/{commitment.Id}/say/kept")).Status);
        Assert.DoesNotContain("ramp", (await delegated.GetPageAsync(Room)).Main, StringComparison.Ordinal);
        Assert.Equal("/en/communities/partner", (await App.Client().GetPageAsync(Room)).Location);
    }

    [Fact]
    public async Task ConfirmingWhileTheCityMovesTheDay_OneGoesThroughAndTheOtherIsTold()
    {
        var community = await App.CommunityAsync();
        var commitment = await App.PromiseAsync(to: community);
        var (officer, delegated) = (await App.SignInAsAsync(Role.Coordinator), await App.DelegateAsync(community));
        var (move, confirm) = (await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/day"), await delegated.GetPageAsync($"{Room}/{commitment.Id}/say/kept"));

        var answers = await Task.WhenAll(
            Task.Run(() => officer.SubmitAsync(move, "main form", ("DueOn", "2027-06-01"), ("Words", "Later."))),
            Task.Run(() => delegated.SubmitAsync(confirm, "main form", ("Words", "We saw it."))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        var told = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        Assert.Contains("your words are still here", told.Main, StringComparison.Ordinal);
        Assert.Equal(2, (await App.StepsAsync(commitment)).Count);
    }

    [Fact]
    public async Task ToEverybody_ACommunityConfirmsInParallel_CountsOnce()
    {
        var community = await App.CommunityAsync();
        var commitment = await App.PromiseAsync();
        var delegates = new[] { await App.DelegateAsync(community), await App.DelegateAsync(community), await App.DelegateAsync(community) };
        var forms = await Task.WhenAll(delegates.Select(d => d.GetPageAsync($"{Room}/{commitment.Id}/say/kept")));

        await Task.WhenAll(delegates.Zip(forms, (d, f) => Task.Run(() => d.SubmitAsync(f, "main form"))));

        var now = await App.ReadAsync(commitment);
        Assert.Equal((1, Outcome.KeptSaysCommunity), (now.SayKept, now.Outcome));
        Assert.Equal(1, await App.Db().Set<CommitmentTo>().CountAsync());
    }
}

public sealed class OtherSideOnSqlite(SqliteApp app) : OtherSideTests(app);

public sealed class OtherSideOnPostgres(PostgresApp app) : OtherSideTests(app);
