using System.Net;
using Commonweal.AppTests.Audience;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Release;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Standards.Cap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Messages;

public abstract class ReleaseTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Message_TwoAgree_GoesOutToReadersOnTheSiteAndInTheFeeds()
    {
        var topic = await App.TopicAsync();
        await App.ProvenAsync(topic, "nadia@home.example", "ar");
        await App.SettledAsync();
        var before = App.Mail().Count;
        var (officer, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        var check = await officer.WriteAsync(topic, ("Headline[ar]", "الجسر مفتوح"), ("Text[ar]", "يمكنكم العبور."));
        Assert.Contains("who read français first", check.Main, StringComparison.Ordinal);

        var unknowing = await officer.SubmitAsync(check, "button[formaction$='handler=Ask' i]");
        Assert.Equal(HttpStatusCode.BadRequest, unknowing.Status);
        await officer.AskAsync(check);
        Assert.Equal(MessageState.Asked, (await App.MessageAsync()).State);
        Assert.DoesNotContain("The bridge is open", (await App.Client().GetPageAsync("/en/news")).Main, StringComparison.Ordinal);
        await App.AgreeAsync(mayor);
        await App.DeliveredAsync();

        var message = await App.MessageAsync();
        Assert.Equal(MessageState.Out, message.State);
        var letter = Assert.Single(App.Mail().Skip(before));
        var sending = await officer.GetPageAsync((await officer.GetPageAsync($"/desk/messages/{message.Id}")).One<AngleSharp.Dom.IElement>("main a[href^='/desk/dispatches/']").GetAttribute("href")!);
        Assert.Contains("written to the mail folder", sending.Main, StringComparison.Ordinal);
        Assert.Contains("The bridge is open", (await officer.GetPageAsync("/desk/dispatches")).Main, StringComparison.Ordinal);
        Assert.Contains("nadia@home.example", letter, StringComparison.Ordinal);
        Assert.Contains("Content-Language: ar", letter, StringComparison.Ordinal);
        var resident = App.Client();
        Assert.Contains("The bridge is open", (await resident.GetPageAsync("/en/news")).Main, StringComparison.Ordinal);
        var arabic = await resident.GetPageAsync($"/ar/news/{message.Id}");
        Assert.Equal("الجسر مفتوح", arabic.Heading);
        var french = await resident.GetPageAsync($"/fr/news/{message.Id}");
        Assert.Equal("en", french.One<AngleSharp.Dom.IElement>("article").GetAttribute("lang"));
        foreach (var form in new[] { "atom", "rss", "json" }) Assert.Contains("الجسر مفتوح", System.Text.RegularExpressions.Regex.Unescape(await resident.GetStringAsync($"/ar/news.{form}")), StringComparison.Ordinal);
        Assert.Contains("الجسر مفتوح", (await resident.GetPageAsync("/ar")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ChangedAfterAsking_IsNotReleasedByTheOldYes()
    {
        var topic = await App.TopicAsync();
        var (officer, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        await officer.AskAsync(await officer.WriteAsync(topic));
        var message = await App.MessageAsync();
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/messages/write/{message.Id}"), "main form", ("Text[en]", "Other words."));

        await App.AgreeAsync(mayor);

        Assert.Equal(MessageState.Draft, (await App.MessageAsync()).State);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/news/{message.Id}")).Status);
    }

    [Fact]
    public async Task Message_Refused_CanBeWrittenOn()
    {
        var topic = await App.TopicAsync();
        var (officer, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        await officer.AskAsync(await officer.WriteAsync(topic));
        await App.AgreeAsync(mayor, yes: false);
        Assert.Equal(MessageState.Draft, (await App.MessageAsync()).State);
    }

    [Fact]
    public async Task Urgent_ReleasedAlone_IsOutAtOnce_WarnsMachines_AndSomebodyElseLooksAtIt()
    {
        var topic = await App.TopicAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var check = await officer.WriteAsync(topic, ("IsUrgent", "true"), ("Outlets", new[] { "Email", "News", "Notice", "Alert" }));

        await officer.SubmitAsync(check, "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));

        var message = await App.MessageAsync();
        Assert.Equal((MessageState.Out, AppFixture.Start.AddHours(24)), (message.State, message.ReviewDueAt));
        var resident = App.Client();
        Assert.Contains("The bridge is open", (await resident.GetPageAsync("/en")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/alerts/{message.Id}.cap", await resident.GetStringAsync("/alerts.atom"), StringComparison.Ordinal);
        var alert = CapReader.Read(new MemoryStream(await resident.GetByteArrayAsync($"/alerts/{message.Id}.cap")));
        Assert.True(alert.IsRealAndPublic);
        Assert.Equal(["en"], alert.Infos.Select(i => i.Language));
        Assert.DoesNotContain("I have looked at it", (await officer.GetPageAsync($"/desk/messages/{message.Id}")).Main, StringComparison.Ordinal);
        var mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.Contains("Somebody else has to look at it", (await mayor.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await mayor.SubmitAsync(await mayor.GetPageAsync($"/desk/messages/{message.Id}"), "form[action$='handler=Review' i]");
        Assert.Null((await App.MessageAsync()).ReviewDueAt);
    }

    [Fact]
    public async Task Message_ForLater_GoesOutAtItsTime()
    {
        var topic = await App.TopicAsync();
        var (officer, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        await officer.AskAsync(await officer.WriteAsync(topic, ("GoesOutOn", "2027-03-02"), ("GoesOutTime", "14:30")));
        await App.AgreeAsync(mayor);
        Assert.Equal(MessageState.Released, (await App.MessageAsync()).State);

        App.Clock.AdjustTime((await App.MessageAsync()).GoesOutAt!.Value.AddSeconds(1));
        await App.Scope().GetRequiredService<GoingOut>().AllDueAsync(TestContext.Current.CancellationToken);

        Assert.Equal(MessageState.Out, (await App.MessageAsync()).State);
    }

    [Fact]
    public async Task Message_InAnElectionPeriod_NeverNamesTheMayor()
    {
        var topic = await App.TopicAsync();
        var mayor = await App.AddAccountAsync([Role.Mayor]);
        await using (var db = App.Db())
        {
            var city = await db.Set<CitySettings>().SingleAsync();
            (city.ElectionFrom, city.ElectionUntil) = (new DateOnly(2027, 2, 1), new DateOnly(2027, 4, 1));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);

        var check = await officer.WriteAsync(topic, ("Text[en]", $"Come and meet {mayor.Name}."));

        Assert.Contains("In an election period", check.Main, StringComparison.Ordinal);
        Assert.False(check.Has("button[formaction$='handler=Ask' i]"));
    }

    [Fact]
    public async Task Fields_WithMarkupAndInjection_ShowThemAsWordsOrAreRefused()
    {
        var topic = await App.TopicAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        const string Evil = "<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://spy.example/p.gif) <img src=x onerror=alert(1)>";
        var check = await officer.WriteAsync(topic, ("Headline[en]", "Hello<script>\r\nBcc: all@city.example"), ("Text[en]", Evil), ("IsUrgent", "true"));
        await officer.SubmitAsync(check, "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));
        var page = await App.Client().GetPageAsync($"/en/news/{(await App.MessageAsync()).Id}");
        Assert.False(page.Has("article script, article img, article [onerror], article a[href^='javascript' i]"));
        Assert.Contains("<script>", page.Heading, StringComparison.Ordinal);
        var bad = await officer.WriteAsync(topic, ("SignLink", "javascript:alert(1)"), ("GoesOutOn", "2027-03-02"), ("GoesOutTime", "late"), ("Headline[en]", new string('x', 500)));
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal(3, bad.Texts(".ds-error-summary li").Count);
        await App.SettledAsync();
        Assert.DoesNotContain(App.Mail(), m => m.Contains("\nBcc:", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/desk/messages", Role.Trainer)]
    [InlineData("/desk/messages/write", Role.Translator)]
    [InlineData("/desk/translations", Role.Mayor)]
    [InlineData("/desk/dispatches", Role.Mayor)]
    public async Task Desk_WithoutThePermission_IsForbidden(string path, Role role)
        => Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path)).Status);
}

public sealed class ReleaseOnSqlite(SqliteApp app) : ReleaseTests(app);

public sealed class ReleaseOnPostgres(PostgresApp app) : ReleaseTests(app);
