using System.Net;
using System.Text;
using Commonweal.Communication.Playbook.Messengers;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Playbook;

public abstract class MessengerTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Messenger_ContactIsSealed_AndOpensOnTheRecord()
    {
        var (keeper, row) = await AddAsync();
        Assert.DoesNotContain("coach@home.example", Encoding.UTF8.GetString(row.EmailSealed!), StringComparison.Ordinal);
        var page = await keeper.GetPageAsync(Path(row));
        Assert.DoesNotContain("coach@home.example", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("coach@home.example", (await keeper.GetPageAsync("/desk/playbook/messengers")).Main, StringComparison.Ordinal);

        var opened = await keeper.SubmitAsync(page, "form.contact");

        Assert.Contains("coach@home.example", opened.Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "messenger" && a.Subject == row.Id.ToString()));
        var reader = await App.SignInAsAsync(Role.LiaisonOfficer);
        var shown = await reader.GetPageAsync(Path(row));
        Assert.False(shown.Has("form.contact"));
        var token = page.Document.QuerySelector("form.contact input[name=__RequestVerificationToken]")!.GetAttribute("value");
        Assert.NotEqual(HttpStatusCode.OK, (await reader.PostAsync(Path(row) + "?handler=Contact", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token!)]), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Form_WithoutConsentOrWithBadContact_SaysWhatToDo()
    {
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var refused = await keeper.SubmitAsync(await keeper.GetPageAsync("/desk/playbook/messengers/edit"), "main form", ("Form.Email", "nowhere"), ("Form.Phone", "call me"), ("Form.ConsentedOn", "2030-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in new[] { "no e-mail address", "no telephone number", "last twelve months", "Choose how they agreed", "Please fill this in" }) Assert.Contains(words, refused.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Messenger>().AnyAsync());
    }

    [Fact]
    public async Task Requests_AreAsked_Answered_Thanked_AndReadByThePerson()
    {
        var (keeper, row) = await AddAsync();
        await keeper.SubmitAsync(await keeper.GetPageAsync(Path(row)), "form.ask", ("What", "Tell them about the water."));
        await keeper.SubmitAsync(await keeper.GetPageAsync(Path(row)), "form.step button[value=Declined]");
        await keeper.SubmitAsync(await keeper.GetPageAsync(Path(row)), "form.step button[value=thank]");

        var own = await App.Client().GetPageAsync(Own(row));

        Assert.Contains("Tell them about the water.", own.Main, StringComparison.Ordinal);
        Assert.Contains("said no", own.Main, StringComparison.Ordinal);
        Assert.Contains("thanked", own.Main, StringComparison.Ordinal);
        Assert.Equal("coach@home.example", own.Document.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        App.Clock.Advance(TimeSpan.FromDays(400));
        keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var lapsed = await keeper.GetPageAsync(Path(row));
        Assert.Contains("do not ask", lapsed.Main, StringComparison.Ordinal);
        Assert.False(lapsed.Has("form.ask"));
    }

    [Fact]
    public async Task Person_CorrectsRenewsAndLeaves_NothingStays()
    {
        var (keeper, row) = await AddAsync();
        await keeper.SubmitAsync(await keeper.GetPageAsync(Path(row)), "form.ask", ("What", "Tell them about the water."));
        var person = App.Client();
        var page = await person.GetPageAsync(Own(row));
        await person.SubmitAsync(page, "form.correct", ("Name", "Sami"), ("Email", ""), ("Topics", "School only"));
        Assert.Equal(HttpStatusCode.Conflict, (await person.SubmitAsync(page, "form.correct", ("Name", "Late"))).Status);
        App.Clock.Advance(TimeSpan.FromDays(100));
        await person.SubmitAsync(await person.GetPageAsync(Own(row)), "form.renew");
        var renewed = await RowAsync();
        Assert.Equal(("Sami", null, new DateOnly(2028, 6, 9), ConsentGiven.Link), (renewed.Name, renewed.EmailSealed, renewed.ConsentUntil, renewed.ConsentBy));

        var left = await person.SubmitAsync(await person.GetPageAsync(Own(row)), "form.leave");

        Assert.Equal("/en/messengers/left", left.Location);
        var empty = await RowAsync();
        Assert.Equal(("", "", true, true, true), (empty.Name, empty.Organisation, empty.Topics.IsEmpty, empty.PhoneSealed is null, empty.WithdrawnOn is not null));
        Assert.False(await App.Db().Set<MessengerRequest>().AnyAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetPageAsync(Own(row))).Status);
        keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetPageAsync(Path(row))).Status);
        Assert.Contains("1 person left", (await keeper.GetPageAsync("/desk/playbook/messengers")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_GoesOutOnce_AndRetentionEndsIt()
    {
        var (_, row) = await AddAsync();
        App.Clock.Advance(TimeSpan.FromDays(340));
        for (var morning = 0; morning < 2; morning++) await App.Scope().GetRequiredService<ConsentRunsOut>().RunAsync(null!, TestContext.Current.CancellationToken);
        await App.SettledAsync();
        Assert.Single(App.Mail(), m => m.Contains("coach@home.example", StringComparison.Ordinal));

        var retention = App.Scope().GetRequiredService<MessengerRetention>();
        Assert.Equal(0, await retention.ClearAsync(row.ConsentUntil, 10, TestContext.Current.CancellationToken));
        Assert.Equal(1, await retention.ClearAsync(row.ConsentUntil.AddDays(1), 10, TestContext.Current.CancellationToken));
        Assert.False(await App.Db().Set<Messenger>().AnyAsync());
    }

    private async Task<(Visitor Keeper, Messenger Row)> AddAsync()
    {
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var saved = await keeper.SubmitAsync(await keeper.GetPageAsync("/desk/playbook/messengers/edit"), "main form", ("Form.Name", "Coach Sami"), ("Form.Organisation", "Boxing club"), ("PublicRole[en]", "Boxing coach"),
            ("Topics[en]", "School, safety"), ("Form.Languages", new[] { "en", "ar" }), ("Form.ConsentBy", "OnPaper"), ("Form.Email", "coach@home.example"), ("Form.Phone", "+33 1 23 45 67 89"), ("Form.Reach", "Evenings"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        return (keeper, await RowAsync());
    }

    private Task<Messenger> RowAsync() => App.Db().Set<Messenger>().AsNoTracking().SingleAsync();

    private static string Path(Messenger row) => $"/desk/playbook/messengers/{row.Id}";

    private string Own(Messenger row) => "/en" + App.Scope().GetRequiredService<MessengerLinks>().PathOf(row);
}

public sealed class MessengerOnSqlite(SqliteApp app) : MessengerTests(app);

public sealed class MessengerOnPostgres(PostgresApp app) : MessengerTests(app);
