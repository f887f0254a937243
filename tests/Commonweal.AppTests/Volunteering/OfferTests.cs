using System.Net;
using System.Text;
using Commonweal.Engagement.Volunteering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Volunteering;

public abstract class OfferTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Offer_AnswerByMail_ReadByReceipt_TakenBack_FreesThePlace()
    {
        var keeper = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var way = await App.WayAsync(keeper, places: 1);
        var person = App.Client();
        var sent = await person.FollowAsync(await person.OfferAsync(way.Id));
        var digits = sent.Text(".digits");
        Assert.Contains("All places are taken", (await App.Client().GetPageAsync($"/en/volunteering/{way.Id}")).Main, StringComparison.Ordinal);

        var officer = await App.SignInAsync(keeper);
        var offer = await App.Db().Set<HelpOffer>().SingleAsync();
        var page = await officer.GetPageAsync($"/desk/volunteering/offers/{offer.Id}");
        Assert.Contains("nadia@example.org", page.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(page, "main form", ("Decision", "yes"), ("Answer", "Please come on Wednesday."));
        await App.SettledAsync();
        Assert.Contains(App.Mail(), m => m.Contains("nadia@example.org", StringComparison.Ordinal) && m.Contains("Please come on Wednesday.", StringComparison.Ordinal));
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.Subject == offer.Id.ToString()));

        var own = App.Client();
        page = await own.FollowAsync(await own.SubmitAsync(await own.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits)));
        Assert.Contains("Please come on Wednesday.", page.Main, StringComparison.Ordinal);
        page = await own.FollowAsync(await own.SubmitAsync(page, "main form:not([action])"));
        Assert.Contains("Taken back", page.Main, StringComparison.Ordinal);
        var gone = await App.Db().Set<HelpOffer>().SingleAsync();
        Assert.Empty(gone.NameSealed);
        Assert.Empty(gone.ContactSealed);
        Assert.Equal(0, (await App.Db().Set<WayToHelp>().SingleAsync()).Taken);
    }

    [Fact]
    public async Task ManyAtOnce_ForTheLastPlaces_NeverMoreThanThereAre()
    {
        var way = await App.WayAsync(await App.AddAccountAsync([Role.LiaisonOfficer]), places: 3);
        var forms = new List<(Visitor Person, Page Form)>();
        for (var n = 0; n < 12; n++)
        {
            var person = App.Client();
            forms.Add((person, await person.GetPageAsync($"/en/volunteering/{way.Id}/offer")));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Person.SubmitAsync(f.Form, "main form", ("PersonName", "N"), ("Contact", "+33 1 23 45 67 89"), ("Consent", true))));

        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.Equal(9, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        Assert.Equal(3, await App.Db().Set<HelpOffer>().CountAsync());
        Assert.Equal(3, (await App.Db().Set<WayToHelp>().SingleAsync()).Taken);
    }

    [Fact]
    public async Task SameForm_SentTwice_IsOneOffer()
    {
        var way = await App.WayAsync(await App.AddAccountAsync([Role.LiaisonOfficer]));
        var person = App.Client();
        var form = await person.GetPageAsync($"/en/volunteering/{way.Id}/offer");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.SubmitAsync(form, "main form", ("PersonName", "N"), ("Contact", "n@example.org"), ("Consent", true))));

        Assert.Equal(1, await App.Db().Set<HelpOffer>().CountAsync());
        Assert.Equal(1, (await App.Db().Set<WayToHelp>().SingleAsync()).Taken);
    }

    [Theory]
    [InlineData("", "n@example.org", true, "Tell us what we may call you.")]
    [InlineData("N", "nowhere", true, "Give an e-mail address")]
    [InlineData("N", "n@example.org", false, "Without your consent")]
    public async Task BadInput_SaysWhatToDo_AndKeepsNothing(string name, string contact, bool consent, string told)
    {
        var way = await App.WayAsync(await App.AddAccountAsync([Role.LiaisonOfficer]));
        var person = App.Client();
        var form = await person.GetPageAsync($"/en/volunteering/{way.Id}/offer");

        var page = await person.SubmitAsync(form, "main form", ("PersonName", name), ("Contact", contact), ("Consent", consent));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(told, page.Main, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await App.Db().Set<HelpOffer>().CountAsync(), (await App.Db().Set<WayToHelp>().SingleAsync()).Taken));
    }

    [Fact]
    public async Task Stored_NameAndContact_AreNotReadableInTheDatabase()
    {
        var way = await App.WayAsync(await App.AddAccountAsync([Role.LiaisonOfficer]));
        await App.Client().OfferAsync(way.Id);

        var offer = await App.Db().Set<HelpOffer>().SingleAsync();

        Assert.DoesNotContain("nadia", Encoding.UTF8.GetString(offer.ContactSealed), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nadia", Encoding.UTF8.GetString(offer.NameSealed), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ThirtyDaysAfterTheLastDay_OffersAreCleared()
    {
        var way = await App.WayAsync(await App.AddAccountAsync([Role.LiaisonOfficer]), days: 1);
        await App.Client().OfferAsync(way.Id);
        var retention = App.Scope().GetRequiredService<OfferRetention>();

        Assert.Equal(0, await retention.ClearAsync(way.ClosesOn, 100, CancellationToken.None));
        Assert.Equal(1, await retention.ClearAsync(way.ClosesOn.AddDays(1), 100, CancellationToken.None));
        Assert.Equal(0, await App.Db().Set<HelpOffer>().CountAsync());
    }
}

public sealed class OfferOnSqlite(SqliteApp app) : OfferTests(app);

public sealed class OfferOnPostgres(PostgresApp app) : OfferTests(app);
