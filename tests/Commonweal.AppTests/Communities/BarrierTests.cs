using System.Net;
using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Engagement.Communities.Liaison;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Communities;

public abstract class BarrierTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Barrier_ToldByTheCommunity_BecomesACommitment_AndShowsWhatBecameOfIt()
    {
        var community = await App.CommunityAsync();
        var delegated = await App.DelegateAsync(community);
        await delegated.SubmitAsync(await delegated.GetPageAsync("/en/communities/partner/barriers"), "form.add",
            ("Form.Words", "The counter closes at four."), ("Form.Place", "Town hall"), ("Form.District", TestCity.Harbour));
        var barrier = await App.Db().Set<BarrierEntry>().SingleAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync("/desk/communities/barriers/" + barrier.Id);
        Assert.Contains($"/desk/commitments/new?origin=barrier%2F{barrier.Id}", page.Document.QuerySelector("a[href*='commitments/new']")!.GetAttribute("href"), StringComparison.Ordinal);

        var commitment = Guid.NewGuid();
        await HearAsync(Changed(commitment, 2, barrier.Id, "kept"));
        await HearAsync(Changed(commitment, 1, barrier.Id, "open"));
        await HearAsync(Changed(commitment, 2, barrier.Id, "kept"));

        Assert.Equal("kept", (await App.Db().Set<BarrierCommitment>().SingleAsync()).State);
        Assert.Contains("The city committed itself", (await delegated.GetPageAsync("/en/communities/partner/barriers")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitment_FromElsewhere_IsPassedOver()
    {
        await HearAsync(Changed(Guid.NewGuid(), 1, Guid.NewGuid(), "open"));
        await HearAsync(Changed(Guid.NewGuid(), 1, Guid.NewGuid(), "open") with { Origin = null });

        Assert.Equal(0, await App.Db().Set<BarrierCommitment>().CountAsync());
    }

    [Fact]
    public async Task Lower_WithoutSayingWhatWasDone_IsRefused()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.FollowAsync(await officer.SubmitAsync(await officer.GetPageAsync("/desk/communities/barriers/add"), "main form", ("Form.Words", "A long form.")));

        var refused = await officer.SubmitAsync(page, "main form", ("State", "Lowered"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await officer.SubmitAsync(refused, "main form", ("State", "Lowered"), ("Outcome", "One page now."));

        Assert.Equal(BarrierState.Lowered, (await App.Db().Set<BarrierEntry>().SingleAsync()).State);
        Assert.Contains("A long form.", (await officer.GetPageAsync("/desk/communities/barriers?state=lowered")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("A long form.", (await officer.GetPageAsync("/desk/communities/barriers")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_OfAnOfficer_ArePublicOnlyWhenTheyWant()
    {
        var account = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var community = await App.CommunityAsync(change: c => c.OfficerId = account.Id);
        var officer = await App.SignInAsync(account);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/communities/hours"), "main form", ("Hours[en]", "Tuesdays from four."), ("Districts", new[] { TestCity.Harbour }));
        Assert.DoesNotContain("Tuesdays", (await App.Client().GetPageAsync("/en/communities/officers")).Main, StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/communities/hours"), "main form", ("Shown", true));

        var page = await App.Client().GetPageAsync("/en/communities/officers?district=harbour");
        Assert.Contains("Tuesdays from four.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Harbour Choir", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Tuesdays", (await App.Client().GetPageAsync("/en/communities/officers?district=hill")).Main, StringComparison.Ordinal);
        Assert.Contains(account.Name, (await App.Client().GetPageAsync($"/en/communities/{community.Id}")).Main, StringComparison.Ordinal);
        Assert.Equal([TestCity.Harbour], (await App.Db().Set<LiaisonHours>().SingleAsync()).Districts);
    }

    private static CommitmentChanged Changed(Guid commitment, int version, Guid barrier, string state)
        => new(commitment, version, "barrier/" + barrier, null, state, new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 15), IsPublic: true);

    private Task HearAsync(CommitmentChanged happened) => App.Scope().GetRequiredService<WhenBarrierCommitted>().HandleAsync(happened, TestContext.Current.CancellationToken);
}

public sealed class BarrierOnSqlite(SqliteApp app) : BarrierTests(app);

public sealed class BarrierOnPostgres(PostgresApp app) : BarrierTests(app);
