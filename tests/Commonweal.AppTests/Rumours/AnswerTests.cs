using System.Net;
using Commonweal.Communication.Rumours;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Rumours;

public abstract class AnswerTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Answer_FewHeardIt_IsToldToWhoAskedInTheirLanguage_AndToNobodyElse()
    {
        var rumour = await App.RumourAsync(email: "nadia@home.example", language: "fr");
        App.Clock.Advance(TimeSpan.FromDays(2));
        await App.WriteAsync(rumour.Id);
        Assert.Equal(RumourState.InReview, (await App.FreshAsync(rumour.Id)).State);

        await (await App.SignInAsAsync(Role.Ombud)).ReviewAsync(rumour.Id);
        await App.SettledAsync();

        var told = await App.FreshAsync(rumour.Id);
        Assert.Equal((RumourState.Answered, null, (int?)2), (told.State, told.PublishedOn, told.DaysToAnswer));
        var mail = Assert.Single(App.Mail());
        Assert.Contains("nadia@home.example", mail, StringComparison.Ordinal);
        Assert.Contains("tous les robinets", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("/is-it-true/", mail, StringComparison.Ordinal);
        var hearing = await App.Db().Set<Hearing>().SingleAsync();
        Assert.Equal((null, false), (hearing.EmailSealed, hearing.Waits));
        Assert.DoesNotContain("Clean from every tap", (await App.Client().GetPageAsync("/en/is-it-true")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/is-it-true/{rumour.Id}")).Status);
    }

    [Fact]
    public async Task Answer_ManyHeardIt_IsPublished_InPageFeedSearchAndOnTheFrontPage_WithoutTheRumour()
    {
        var rumour = await App.RumourAsync(10);
        await App.WriteAsync(rumour.Id);
        await (await App.SignInAsAsync(Role.LiaisonOfficer)).ReviewAsync(rumour.Id);
        await App.SettledAsync();

        var visitor = App.Client();
        var page = await visitor.GetPageAsync($"/en/is-it-true/{rumour.Id}");
        Assert.Equal("Clean from every tap", page.Heading);
        Assert.Contains("Waterworks", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Told.Water, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Samples of Monday", page.Main, StringComparison.Ordinal);
        Assert.Contains("Bonne à tous les robinets", (await visitor.GetPageAsync("/fr/is-it-true")).Main, StringComparison.Ordinal);
        Assert.Contains("Clean from every tap", (await visitor.GetPageAsync("/en")).Main, StringComparison.Ordinal);
        Assert.Contains("Clean from every tap", (await visitor.GetPageAsync("/en/search?q=laboratory")).Main, StringComparison.Ordinal);
        Assert.Contains("<title type=\"text\">Clean from every tap</title>", await visitor.GetStringAsync("/en/is-it-true.atom"), StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Bonne à tous les robinets\"", await visitor.GetStringAsync("/fr/is-it-true.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_HeardInAThirdDistrictLater_GoesOutByItself_AndLateAskersAreTold()
    {
        var rumour = await App.RumourAsync();
        await App.WriteAsync(rumour.Id);
        await (await App.SignInAsAsync(Role.Ombud)).ReviewAsync(rumour.Id);
        foreach (var district in (string[])[TestCity.Hill, TestCity.Harbour])
            await App.Scope().GetRequiredService<Hearings>().FileAsync(new NewHearing("Is the tap water safe?", "en", Spread.Street, HeardBy.Counter) { DistrictCode = district, Email = district + "@home.example" }, rumour.Id, CancellationToken.None);
        await App.SettledAsync();

        Assert.NotNull((await App.FreshAsync(rumour.Id)).PublishedOn);
        Assert.Equal(2, App.Mail().Count);
        Assert.False(await App.Db().Set<Hearing>().AnyAsync(h => h.EmailSealed != null));
    }

    [Fact]
    public async Task Answer_NotKnownYet_IsToldTwice_AndTheAddressWaitsForTheRest()
    {
        var rumour = await App.RumourAsync(email: "nadia@home.example");
        var (writer, ombud) = (await App.WriteAsync(rumour.Id, ("Finding", "NotKnown"), ("Unknown[en]", "Whether the old pipe leaks.")), await App.SignInAsAsync(Role.Ombud));
        await ombud.ReviewAsync(rumour.Id);
        await App.SettledAsync();
        Assert.NotNull((await App.Db().Set<Hearing>().SingleAsync()).EmailSealed);

        await writer.SendAsync(rumour.Id, ("Unknown[en]", ""));
        await ombud.ReviewAsync(rumour.Id);
        await App.SettledAsync();

        Assert.Equal(2, App.Mail().Count);
        Assert.Null((await App.Db().Set<Hearing>().SingleAsync()).EmailSealed);
        Assert.Equal(2, await App.Db().Set<RumourAnswer>().CountAsync(a => a.ReviewedOn != null));
    }

    [Theory]
    [InlineData("Headline[en]", "The tap water in Mill is safe to drink", "The beginning repeats the rumour in: English")]
    [InlineData("AboutFacts", "false", "Confirm that it is about a fact")]
    [InlineData("Text[en]", "Ask @harbour_watch about it.", "leads to somebody’s account")]
    [InlineData("LookAgainOn", "2027-03-01", "Enter a day after today")]
    public async Task Send_WhatAReviewerCannotCountOn_IsRefused(string field, string value, string told)
    {
        var rumour = await App.RumourAsync();
        var writer = await App.WriteAsync(rumour.Id, (field, field == "AboutFacts" ? false : value));
        var answer = await writer.SendAsync(rumour.Id, (field, field == "AboutFacts" ? false : value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.Equal(RumourState.Open, (await App.FreshAsync(rumour.Id)).State);
    }

    [Fact]
    public async Task Send_FewerThanTwoSources_IsRefused_AndCanBeKept()
    {
        var rumour = await App.RumourAsync();
        var writer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        for (var n = 0; n < 2; n++) await writer.SubmitAsync(await writer.GetPageAsync($"/desk/rumours/{rumour.Id}/source"), "main form", ("Who", "Waterworks"), ("Said", "Clean."));
        var refused = await writer.SendAsync(rumour.Id);
        Assert.Contains("Ask at least 2 different sources", refused.Main, StringComparison.Ordinal);

        await writer.SubmitAsync(refused, "button[formaction]");

        var kept = await App.FreshAsync(rumour.Id);
        Assert.Equal((RumourState.Open, true), (kept.State, kept.DraftId is not null));
    }

    [Fact]
    public async Task Review_ByTheWriterOrThePressOffice_IsRefused_WhateverElseTheyAre()
    {
        var rumour = await App.RumourAsync();
        var liaison = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var own = await App.SignInAsync(liaison);
        await App.WriteAsync(rumour.Id);
        await using (var db = App.Db())
        {
            (await db.Set<RumourAnswer>().SingleAsync()).WrittenById = liaison.Id;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var press = await App.SignInAsAsync(Role.Coordinator, Role.CommunicationsOfficer);
        foreach (var (reviewer, told) in new[] { (own, "You wrote it."), (press, "You belong to the press office.") })
        {
            var page = await reviewer.GetPageAsync($"/desk/rumours/{rumour.Id}/review");
            Assert.Contains(told, page.Main, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.SubmitAsync(page, "form:not([action])")).Status);
        }
        Assert.Equal(RumourState.InReview, (await App.FreshAsync(rumour.Id)).State);
    }

    [Fact]
    public async Task Review_ManyAtOnce_AgreesOnce()
    {
        var rumour = await App.RumourAsync(10, email: "nadia@home.example");
        await App.WriteAsync(rumour.Id);
        var (ombud, other) = (await App.SignInAsAsync(Role.Ombud), await App.SignInAsAsync(Role.LiaisonOfficer));
        var pages = new[] { (ombud, await ombud.GetPageAsync($"/desk/rumours/{rumour.Id}/review")), (other, await other.GetPageAsync($"/desk/rumours/{rumour.Id}/review")) };

        var answers = await Task.WhenAll(pages.Concat(pages).Select(p => p.Item1.SubmitAsync(p.Item2, "form:not([action])")));
        await App.SettledAsync();

        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Conflict || a.Location == $"/desk/rumours/{rumour.Id}"));
        Assert.Equal(2, await App.Db().Set<RumourAnswer>().Select(a => a.Version).SingleAsync());
        Assert.Single(App.Mail());
    }

    [Fact]
    public async Task Opinion_IsClosed_TheAskerIsToldWhereToTurn_AndTheOmbudSeesIt()
    {
        var rumour = await App.RumourAsync(email: "nadia@home.example");
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/rumours/{rumour.Id}/close"), "main form", ("Next", "Opinion"));
        await App.SettledAsync();

        Assert.Contains("/en/tell", Assert.Single(App.Mail()), StringComparison.Ordinal);
        Assert.Null((await App.Db().Set<Hearing>().SingleAsync()).EmailSealed);
        Assert.Contains(rumour.About, (await (await App.SignInAsAsync(Role.Ombud)).GetPageAsync("/desk/rumours?tab=Opinions")).Main, StringComparison.Ordinal);
    }
}

public sealed class AnswersOnSqlite(SqliteApp app) : AnswerTests(app);

public sealed class AnswersOnPostgres(PostgresApp app) : AnswerTests(app);
