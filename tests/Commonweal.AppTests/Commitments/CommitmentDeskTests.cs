using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Commitments;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Commitments;

public abstract class CommitmentDeskTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task New_WithOriginAndCommunity_IsFilledInAndWrittenDown()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync($"/desk/commitments/new?origin=meeting/abc-1&what=A%20ramp&said=Town%20hall&community={community.Id}");

        page = await officer.FollowAsync(await officer.SubmitAsync(page, "main form", ("Owner", "Mayor"), ("DueOn", "2027-04-01")));

        Assert.Equal("A ramp", page.Heading);
        var commitment = await App.Db().Set<Commitment>().SingleAsync();
        Assert.Equal(("meeting/abc-1", Role.Mayor, community.Id, 1), (commitment.Origin, commitment.Post!.Value, commitment.OnlyCommunityId!.Value, commitment.Named));
        Assert.Equal(Outcome.Open, commitment.Outcome);
        Assert.Contains("Town hall", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_NothingFilledIn_SaysWhatToDoAndWritesNothing()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/commitments/new?origin=<script>"), "main form", ("Reading", "between"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(4, page.Texts(".ds-error-summary li").Count);
        Assert.Equal(0, await App.Db().Set<Commitment>().CountAsync());
    }

    [Fact]
    public async Task Move_TwiceWithReasons_KeepsEveryEarlierDay()
    {
        var commitment = await App.PromiseAsync(due: 5);
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/day"), "main form", ("DueOn", "2027-04-10"), ("Words", "The stone comes later."));
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/day"), "main form", ("DueOn", "2027-05-20"), ("Words", "The builder is ill."));

        var now = await App.ReadAsync(commitment);
        Assert.Equal((new DateOnly(2027, 3, 6), new DateOnly(2027, 5, 20)), (now.FirstDueOn, now.DueOn));
        var page = await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}");
        Assert.Contains("March 6, 2027", page.Main, StringComparison.Ordinal);
        Assert.Contains("April 10, 2027", page.Main, StringComparison.Ordinal);
        Assert.Contains("The stone comes later.", page.Main, StringComparison.Ordinal);
        Assert.Contains("May 20, 2027", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_OtherWords_KeepsTheEarlierOnes()
    {
        var commitment = await App.PromiseAsync();
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/words"), "main form", ("What[en]", "A ramp and a rail"), ("Words", "The rail was meant too."));

        var page = await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}");
        Assert.Equal("A ramp and a rail", page.Heading);
        Assert.Contains("A ramp at the library", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoOfficersAtOnce_TheSecondIsToldAndLosesNoWord()
    {
        var commitment = await App.PromiseAsync();
        var (first, second) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.LiaisonOfficer));
        var (one, two) = (await first.GetPageAsync($"/desk/commitments/{commitment.Id}/say/kept"), await second.GetPageAsync($"/desk/commitments/{commitment.Id}/say/broken"));

        await first.SubmitAsync(one, "main form", ("Words", "It is built."));
        var late = await second.SubmitAsync(two, "main form", ("Words", "No stone, no ramp."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("No stone, no ramp.", late.Main, StringComparison.Ordinal);
        Assert.Contains("your words are still here", late.Main, StringComparison.Ordinal);
        Assert.Equal([StepKind.Made, StepKind.CitySaysKept], await App.StepsAsync(commitment));
    }

    [Fact]
    public async Task Kept_WithoutWords_IsRefused()
    {
        var commitment = await App.PromiseAsync();
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync($"/desk/commitments/{commitment.Id}/say/kept"), "main form", ("Link", "javascript:alert(1)"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Texts(".ds-error-summary li").Count);
        Assert.Equal(Outcome.Open, (await App.ReadAsync(commitment)).Outcome);
    }

    [Fact]
    public async Task DepartmentOfficer_OfAnotherDepartment_ReadsWhatIsPublicAndChangesNothing()
    {
        var community = await App.CommunityAsync();
        var (open, between) = (await App.PromiseAsync(), await App.PromiseAsync(isPublic: false, to: community));
        var housing = await App.SignInAsync(await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Housing));
        var roads = await App.SignInAsync(await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads));

        Assert.Equal(HttpStatusCode.OK, (await housing.GetPageAsync($"/desk/commitments/{open.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await housing.GetPageAsync($"/desk/commitments/{open.Id}/say/kept")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await housing.GetPageAsync($"/desk/commitments/{between.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await roads.GetPageAsync($"/desk/commitments/{between.Id}/say/kept")).Status);
    }

    [Theory]
    [InlineData("/desk/commitments", Role.CommunicationsOfficer)]
    [InlineData("/desk/commitments", Role.PolicePartner)]
    [InlineData("/desk/commitments/new", Role.Ombud)]
    [InlineData("/desk/commitments/ID", Role.PartnerOrganisation)]
    [InlineData("/desk/commitments/ID/say/kept", Role.Ombud)]
    [InlineData("/desk/commitments/ID/day", Role.Ombud)]
    [InlineData("/desk/commitments/ID/words", Role.Ombud)]
    [InlineData("/desk/commitments/ID/take-up", Role.Ombud)]
    public async Task Desk_WithoutPermission_IsClosed(string path, Role role)
    {
        var commitment = await App.PromiseAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path.Replace("ID", commitment.Id.ToString(), StringComparison.Ordinal))).Status);
    }
}

public sealed class CommitmentDeskOnSqlite(SqliteApp app) : CommitmentDeskTests(app);

public sealed class CommitmentDeskOnPostgres(PostgresApp app) : CommitmentDeskTests(app);
