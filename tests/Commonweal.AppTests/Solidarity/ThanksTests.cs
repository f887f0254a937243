using System.Net;
using System.Text;
using Commonweal.Communication.Solidarity.Thanks;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Solidarity;

public abstract class ThanksTests(AppFixture app) : AppTest(app)
{
    private const string Desk = "/desk/solidarity/thanks";

    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Fact]
    public async Task Yes_ToTheWordsThatWereRead_AndOnlyThenEverybodyReadsThem()
    {
        var (officer, row) = await ProposeAsync();
        Assert.DoesNotContain("club@hall.example", Encoding.UTF8.GetString(row.EmailSealed!), StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Boxing", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        var person = App.Client();
        var page = await person.GetPageAsync(Own(row));
        foreach (var words in (string[])["Harbour Boxing opened its hall.", "A club opened its hall.", "Testhaven"]) Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Equal(RecognitionState.Waiting, (await RowAsync()).State);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.SubmitAsync(page, "#answer")).Status);
        await officer.SubmitAsync(await officer.GetPageAsync($"{Desk}/edit/{row.Id}"), "main form", ("Named[en]", "Harbour Boxing opened its hall for a week."));
        var anew = await person.SubmitAsync(page, "#answer", ("Answer", "Named"));
        Assert.Equal(HttpStatusCode.Conflict, anew.Status);
        Assert.Contains("for a week", anew.Main, StringComparison.Ordinal);
        Assert.Equal(RecognitionState.Waiting, (await RowAsync()).State);
        await person.SubmitAsync(anew, "#answer", ("Answer", "Named"));

        var agreed = await RowAsync();
        Assert.Equal((RecognitionState.Agreed, AgreedWording.Named, Monday), (agreed.State, agreed.Wording, agreed.AgreedOn));
        foreach (var path in (string[])[Acted.Public, Acted.Public + "/thanks"]) Assert.Contains("Harbour Boxing opened its hall for a week.", (await App.Client().GetPageAsync(path)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync($"{Desk}/edit/{row.Id}")).Status);
    }

    [Fact]
    public async Task YesWithoutTheName_ShowsNoName()
    {
        var (_, row) = await ProposeAsync();
        await AnswerAsync(row, "Unnamed");

        var page = await App.Client().GetPageAsync(Acted.Public);
        Assert.Contains("A club opened its hall.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Boxing", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakenBack_ByTheSameLinkOnAnyDay_DisappearsAtOnceAndIsErased()
    {
        var (officer, row) = await ProposeAsync();
        await AnswerAsync(row, "Named");
        Assert.Contains("Harbour Boxing", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(200));
        var person = App.Client();
        var own = await person.GetPageAsync(Own(row));
        Assert.Contains("Harbour Boxing", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        var gone = await person.SubmitAsync(own, "#back");

        Assert.Equal("/en/thanks/gone", gone.Location);
        foreach (var path in (string[])[Acted.Public, Acted.Public + "/thanks"]) Assert.DoesNotContain("hall", (await App.Client().GetPageAsync(path)).Main, StringComparison.Ordinal);
        await AssertErasedAsync(RecognitionState.TakenBack);
        Assert.Equal(Monday, (await RowAsync()).AgreedOn);
        Assert.Equal("/en/thanks/gone", (await person.GetPageAsync(Own(row))).Location);
        Assert.Equal("/en/thanks/gone", (await person.SubmitAsync(own, "#back")).Location);
        officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("Taken back", (await officer.GetPageAsync(Desk)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync($"{Desk}/{row.Id}")).Status);
    }

    [Fact]
    public async Task No_ErasesAtOnce()
    {
        var (_, row) = await ProposeAsync();
        var sent = await AnswerAsync(row, "No");

        Assert.Equal("/en/thanks/gone", sent.Location);
        await AssertErasedAsync(RecognitionState.Declined);
        Assert.Null((await RowAsync()).AgreedOn);
    }

    [Fact]
    public async Task WithoutAnAnswer_ItEndsAfterThirtyDaysOfTheCity_AndIsErased()
    {
        var (_, row) = await ProposeAsync();
        var page = await App.Client().GetPageAsync(Own(row));
        // Wednesday 31 March is the last day; at 21:30 in Greenwich it is 23:30 there in the city, which keeps summer time by then.
        App.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromHours(12.5));
        await RunOutAsync();
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync(Own(row))).Status);
        App.Clock.Advance(TimeSpan.FromHours(1));

        var late = App.Client();
        Assert.Equal("/en/thanks/gone", (await late.GetPageAsync(Own(row))).Location);
        Assert.DoesNotContain("Harbour Boxing", (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync(Desk)).Main, StringComparison.Ordinal);
        Assert.Equal(RecognitionState.Waiting, (await RowAsync()).State);
        await RunOutAsync();
        await AssertErasedAsync(RecognitionState.Expired);
        Assert.NotNull(page);
    }

    [Fact]
    public async Task Link_IsSigned_SentAndShownOnTheRecord_AndAGetChangesNothing()
    {
        var (officer, row) = await ProposeAsync();
        var page = await officer.GetPageAsync($"{Desk}/{row.Id}");
        Assert.DoesNotContain("/thanks/" + row.Id.ToString("N"), page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(Own(row), (await officer.SubmitAsync(page, "form.link")).Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "recognition" && a.Subject == row.Id.ToString(), TestContext.Current.CancellationToken));
        await officer.SubmitAsync(page, "form.send");
        await App.SettledAsync();
        Assert.Single(App.Mail(), m => m.Contains("club@hall.example", StringComparison.Ordinal));
        Assert.Equal(Monday, (await RowAsync()).SentOn);

        var own = Own(row);
        var forged = own[..^1] + (own[^1] == '0' ? '1' : '0');
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(forged)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/thanks/{row.Id:N}{Guid.NewGuid():N}")).Status);
        await App.Client().GetPageAsync(own + "?handler=TakeBack&Answer=Named");
        Assert.Equal(RecognitionState.Waiting, (await RowAsync()).State);
    }

    [Fact]
    public async Task WhoeverProvedTheAddress_FindsThePageAgain_WhileThereIsSomethingToAnswer()
    {
        var (_, row) = await ProposeAsync();
        async Task<IEnumerable<string>> LinksAsync()
        {
            var services = App.Scope();
            var email = services.GetRequiredService<PersonalData>().Lookup(ResidentEmail.Normalise("Club@hall.example"));
            return (await services.GetServices<IResidentRecords>().OfType<MyRecognitions>().Single().OfAsync(email, TestContext.Current.CancellationToken)).Select(r => r.Link);
        }
        Assert.EndsWith(Own(row)["/en".Length..], Assert.Single(await LinksAsync()), StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(32));
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task BadInput_SaysWhatToDo()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var refused = await officer.SubmitAsync(await officer.GetPageAsync(Desk + "/edit"), "main form", ("Who", "Harbour Boxing"), ("Named[en]", "They stood up although the suspect was an Arab."), ("Unnamed[en]", "harbour boxing opened its hall."), ("Email", "nowhere"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in (string[])["Choose who it is", "to which group a suspect belongs", "The name stands in it", "no e-mail address"]) Assert.Contains(words, refused.Main, StringComparison.Ordinal);
        Assert.Contains("They stood up", refused.Document.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Recognition>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Permissions_ReadersAreKeptOut_AndRetentionEndsWhatEnded()
    {
        var (officer, row) = await ProposeAsync();
        foreach (var role in (Role[])[Role.Mayor, Role.Ombud, Role.Translator])
        {
            var other = await App.SignInAsAsync(role);
            foreach (var path in (string[])[Desk, Desk + "/edit", $"{Desk}/{row.Id}"]) Assert.Equal(HttpStatusCode.Forbidden, (await other.GetPageAsync(path)).Status);
        }
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(0, await new RecognitionRetention(App.Db()).ClearAsync(Monday.AddYears(9), 10, stop));
        await officer.SubmitAsync(await officer.GetPageAsync($"{Desk}/{row.Id}"), "form.end");
        await AssertErasedAsync(RecognitionState.TakenBack);
        Assert.Equal(0, await new RecognitionRetention(App.Db()).CountAsync(Monday, 10, stop));
        Assert.Equal(1, await new RecognitionRetention(App.Db()).ClearAsync(Monday.AddDays(1), 10, stop));
    }

    private async Task<(Visitor Officer, Recognition Row)> ProposeAsync()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var saved = await officer.SubmitAsync(await officer.GetPageAsync(Desk + "/edit"), "main form",
            ("Kind", "Organisation"), ("Who", "Harbour Boxing"), ("Named[en]", "Harbour Boxing opened its hall."), ("Unnamed[en]", "A club opened its hall."), ("Email", "club@hall.example"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        return (officer, await RowAsync());
    }

    private async Task<Page> AnswerAsync(Recognition row, string answer)
    {
        var person = App.Client();
        return await person.SubmitAsync(await person.GetPageAsync(Own(row)), "#answer", ("Answer", answer));
    }

    private async Task AssertErasedAsync(RecognitionState how)
    {
        var row = await RowAsync();
        Assert.Equal((how, "", true, true, true, true), (row.State, row.Who, row.Named.IsEmpty, row.Unnamed.IsEmpty, row.EmailSealed is null, row.EmailLookup is null));
        Assert.NotNull(row.EndedOn);
    }

    private Task RunOutAsync() => ActivatorUtilities.CreateInstance<RecognitionsRunOut>(App.Scope()).RunAsync(null!, TestContext.Current.CancellationToken);

    private Task<Recognition> RowAsync() => App.Db().Set<Recognition>().AsNoTracking().SingleAsync();

    private string Own(Recognition row) => "/en" + App.Scope().GetRequiredService<RecognitionLinks>().PathOf(row);
}

public sealed class ThanksOnSqlite(SqliteApp app) : ThanksTests(app);

public sealed class ThanksOnPostgres(PostgresApp app) : ThanksTests(app);
