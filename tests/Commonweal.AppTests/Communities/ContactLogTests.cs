using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Communities;

public abstract class ContactLogTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Visit_LoggedAtTheDesk_IsReadAndCorrectedByTheCommunity()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var shown = await officer.FollowAsync(await LogAsync(officer, community, ("Heard", "Two want the hall."), ("Asked", "Who sings?"), ("Offered", "The hall on Fridays.")));
        Assert.Contains("Two want the hall.", shown.Main, StringComparison.Ordinal);
        var delegated = await App.DelegateAsync(community);
        var list = await delegated.GetPageAsync("/en/communities/partner/written");

        var entry = await delegated.ClickAsync(list, ".results h3 a");
        var page = await delegated.FollowAsync(await delegated.SubmitAsync(entry, "main form[method=post]", ("Corrects", "True"), ("Words", "It was three of us.")));

        Assert.Contains("The hall on Fridays.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Saturday desk · Correction", page.Main, StringComparison.Ordinal);
        Assert.Equal("Two want the hall.", (await App.Db().Set<ContactEntry>().SingleAsync()).Heard);
        Assert.Contains("A community’s words wait for an answer", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfTheCity_SettlesWhatWaits()
    {
        var community = await App.CommunityAsync();
        var delegated = await App.DelegateAsync(community);
        await delegated.SubmitAsync(await delegated.GetPageAsync("/en/communities/partner/written"), "form.write", ("Words", "When is the hall free?"));
        var entry = await App.Db().Set<ContactEntry>().SingleAsync();
        Assert.NotNull(entry.AwaitsSince);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/log/{entry.Id}"), "main form.narrow", ("Typed", "From May on."));

        Assert.Null((await App.Db().Set<ContactEntry>().SingleAsync()).AwaitsSince);
        Assert.Contains("From May on.", (await delegated.GetPageAsync($"/en/communities/partner/written/{entry.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhileTheCommunityWritesMore_IsShownAgainFirst()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await LogAsync(officer, community, ("Heard", "They ask for chairs."));
        var entry = await App.Db().Set<ContactEntry>().SingleAsync();
        var form = await officer.GetPageAsync($"/desk/communities/{community.Id}/log/{entry.Id}");
        var delegated = await App.DelegateAsync(community);
        await delegated.SubmitAsync(await delegated.GetPageAsync($"/en/communities/partner/written/{entry.Id}"), "main form[method=post]", ("Words", "And tables."));

        var late = await officer.SubmitAsync(form, "main form.narrow", ("Typed", "Chairs come on Monday."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("And tables.", late.Main, StringComparison.Ordinal);
        Assert.Contains("Chairs come on Monday.", late.Main, StringComparison.Ordinal);
        Assert.NotNull((await App.Db().Set<ContactEntry>().SingleAsync()).AwaitsSince);
    }

    [Fact]
    public async Task Entries_OfOneDay_StandInTheOrderTheyWereWritten()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var written = Enumerable.Range(1, 12).Select(n => $"Visit {n:00}.").ToList();

        foreach (var words in written)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            await LogAsync(officer, community, ("Heard", words));
        }

        var log = (await officer.GetPageAsync($"/desk/communities/{community.Id}/log")).Main;
        Assert.Equal(Enumerable.Reverse(written), written.OrderBy(words => log.IndexOf(words, StringComparison.Ordinal)));
        Assert.Contains(written[^1], (await officer.GetPageAsync($"/desk/communities/{community.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameEntry_SentTwentyTimesAtOnce_IsRecordedOnce()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var form = await officer.GetPageAsync($"/desk/communities/log?community={community.Id}");

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => officer.SubmitAsync(form, "form[data-contact-log]", ("Heard", "A good talk."))));

        Assert.All(sent, page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Equal(1, await App.Db().Set<ContactEntry>().CountAsync());
    }

    [Fact]
    public async Task SameKey_WithOtherWords_IsNeverLostSilently()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var form = await officer.GetPageAsync($"/desk/communities/log?community={community.Id}");
        await officer.SubmitAsync(form, "form[data-contact-log]", ("Heard", "First talk."));

        var page = await officer.SubmitAsync(form, "form[data-contact-log]", ("Heard", "Second talk."));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        await officer.SubmitAsync(page, "form[data-contact-log]");

        Assert.Equal(2, await App.Db().Set<ContactEntry>().CountAsync());
    }

    [Fact]
    public async Task Words_OfBothSidesAtOnce_AreAllKept()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await LogAsync(officer, community, ("Heard", "A first word."));
        var entry = await App.Db().Set<ContactEntry>().SingleAsync();
        var delegated = await App.DelegateAsync(community);
        var form = await delegated.GetPageAsync($"/en/communities/partner/written/{entry.Id}");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => delegated.SubmitAsync(form, "main form[method=post]", ("Words", "Word " + n))));

        Assert.Equal([1, 2, 3], await App.Db().Set<EntryWord>().OrderBy(w => w.Number).Select(w => w.Number).ToListAsync());
    }

    [Fact]
    public async Task Log_WithoutWordsOrTomorrow_SaysWhatToDo()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var page = await LogAsync(officer, community, ("On", "2027-03-02"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Texts(".ds-error-summary li").Count);
        Assert.Equal(0, await App.Db().Set<ContactEntry>().CountAsync());
    }

    [Fact]
    public async Task Visit_SettlesTheOneThatWasDue()
    {
        var community = await App.CommunityAsync(change: c => c.NextVisitOn = new DateOnly(2027, 3, 1));
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("A visit is due", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        await LogAsync(officer, community, ("Heard", "All is well."));

        Assert.Null((await App.Db().Set<Community>().SingleAsync()).NextVisitOn);
    }

    [Fact]
    public async Task Entry_OfAnotherCommunity_IsNotThere()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await LogAsync(officer, await App.CommunityAsync("Hill Readers"), ("Heard", "Between us."));
        var entry = await App.Db().Set<ContactEntry>().SingleAsync();
        var delegated = await App.DelegateAsync(await App.CommunityAsync("Harbour Choir"));

        Assert.Equal(HttpStatusCode.NotFound, (await delegated.GetPageAsync($"/en/communities/partner/written/{entry.Id}")).Status);
    }

    [Theory]
    [InlineData("/desk/communities/log", Role.Mayor)]
    [InlineData("/desk/communities/ID/log", Role.PolicePartner)]
    [InlineData("/desk/communities/ID/needs", Role.DepartmentOfficer)]
    [InlineData("/desk/communities/ID/plan", Role.PolicePartner)]
    [InlineData("/desk/communities/ID/voices/edit", Role.Mayor)]
    [InlineData("/desk/communities/barriers", Role.PolicePartner)]
    [InlineData("/desk/communities/barriers/add", Role.Mayor)]
    [InlineData("/desk/communities/hours", Role.Mayor)]
    public async Task Desk_WithoutPermission_IsClosed(string path, Role role)
    {
        var community = await App.CommunityAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path.Replace("ID", community.Id.ToString(), StringComparison.Ordinal))).Status);
    }

    private static async Task<Page> LogAsync(Visitor officer, Community community, params (string Field, object? Value)[] fields)
        => await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/log?community={community.Id}"), "form[data-contact-log]", fields);
}

public sealed class ContactLogOnSqlite(SqliteApp app) : ContactLogTests(app);

public sealed class ContactLogOnPostgres(PostgresApp app) : ContactLogTests(app);
