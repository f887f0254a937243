using Xunit;
using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Concerns.Follow;

public abstract class FollowTests(AppFixture app) : AppTest(app)
{
    private const string Words = "The lamp at the old bridge has been dark since Monday.";

    [Fact]
    public async Task Receipt_OpensTheConcernOnAnotherDevice()
    {
        var digits = await App.Client().TellAsync(await App.TopicAsync(), Words);

        var page = await OpenAsync(App.Client(), digits);

        Assert.Equal("Received", page.Heading);
        Assert.Contains(Words, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_DigitsAreStoredNowhere()
    {
        var digits = (await App.Client().TellAsync(await App.TopicAsync(), Words)).Replace(" ", "", StringComparison.Ordinal);

        Assert.Equal(0, await App.Db().Set<Concern>().CountAsync(c => c.Words.Contains(digits)));
        Assert.DoesNotContain(App.Log.Lines, line => line.Contains(digits, StringComparison.Ordinal));
        Assert.DoesNotContain(await App.Db().Set<AuditRecord>().Select(a => a.Details).ToListAsync(), d => d?.Contains(digits, StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("1234", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("1234 5678 9012 345x", HttpStatusCode.BadRequest)]
    [InlineData("0000 0000 0000 0000", HttpStatusCode.NotFound)]
    [InlineData("' OR 1=1 --", HttpStatusCode.BadRequest)]
    public async Task Post_WrongReceipt_SaysWhatToDo(string digits, HttpStatusCode status)
    {
        var somebody = App.Client();

        var page = await somebody.SubmitAsync(await somebody.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits));

        Assert.Equal(status, page.Status);
        Assert.True(page.Has(".ds-error-summary"));
    }

    [Fact]
    public async Task Post_TooManyAttempts_AreRefused()
    {
        var somebody = App.Client();
        var form = await somebody.GetPageAsync("/en/receipt");
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 31; attempt++)
            statuses.Add((await somebody.SubmitAsync(form, "main form", ("Receipt", "0000 0000 0000 0000"))).Status);

        Assert.All(statuses.Take(30), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public async Task Receipt_InArabicDigits_IsUnderstood()
    {
        var digits = await App.Client().TellAsync(await App.TopicAsync(), Words, "ar");
        var arabic = string.Concat(digits.Select(d => char.IsDigit(d) ? (char)('٠' + (d - '0')) : d));

        Assert.Contains(Words, (await OpenAsync(App.Client(), arabic, "ar")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/follow")]
    [InlineData("/en/shared-meals/mine")]
    [InlineData("/en/volunteering/mine")]
    [InlineData("/en/funds/proposals/open")]
    [InlineData("/en/meetings/receipt")]
    public async Task EarlierDoors_LeadToTheOneDoor(string printed)
        => Assert.Equal("/en/receipt", (await App.Client().GetPageAsync(printed)).Location);

    [Fact]
    public async Task Receipt_OfAPartThatSleeps_OpensNothing()
    {
        var digits = await App.Client().TellAsync(await App.TopicAsync(), Words);
        await using (var db = App.Db())
        {
            var city = await db.Set<Platform.City.CitySettings>().SingleAsync();
            city.AwakeParts = [.. city.AwakeParts.Where(p => p != "concerns")];
            await db.SaveChangesAsync();
        }
        await App.ForgetAsync();

        var somebody = App.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.SubmitAsync(await somebody.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits))).Status);
    }

    [Fact]
    public async Task Get_WithoutReceipt_AsksForIt()
        => Assert.Equal("/en/receipt", (await App.Client().GetPageAsync("/en/follow/concern")).Location);

    [Fact]
    public async Task Leave_ShutsThePageOnThisDevice()
    {
        var resident = App.Client();
        await OpenAsync(resident, await App.Client().TellAsync(await App.TopicAsync(), Words));
        var cookies = resident.Cookies.ToList();
        Assert.Contains("commonweal-follow", cookies);

        await resident.SubmitAsync(await resident.GetPageAsync("/en/follow/concern"), "form[action*=Leave]");

        Assert.Equal("/en/receipt", (await resident.GetPageAsync("/en/follow/concern")).Location);
    }

    [Fact]
    public async Task Write_AddsToTheConversation()
    {
        var resident = App.Client();
        var page = await OpenAsync(resident, await resident.TellAsync(await App.TopicAsync(), Words));

        page = await resident.FollowAsync(await resident.SubmitAsync(page, "form[action*=Write]", ("Words", "It is still dark.")));

        Assert.Contains("It is still dark.", page.Main, StringComparison.Ordinal);
        Assert.Equal(MessageKind.FromResident, (await App.Db().Set<ConcernMessage>().SingleAsync()).Kind);
    }

    [Fact]
    public async Task Notes_AreNeverShown()
    {
        var digits = await App.Client().TellAsync(await App.TopicAsync(), Words);
        await using (var db = App.Db())
        {
            var concern = await db.Set<Concern>().SingleAsync();
            db.Add(new ConcernMessage { ConcernId = concern.Id, Kind = MessageKind.Note, Words = "between us", On = concern.ReceivedOn });
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain("between us", (await OpenAsync(App.Client(), digits)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answered_IsJudgedOnce_AndReopenedByWriting()
    {
        var resident = App.Client();
        var digits = await resident.TellAsync(await App.TopicAsync(), Words);
        await AnswerAsync("The lamp was replaced.");

        var page = await OpenAsync(resident, digits);
        Assert.Contains("The lamp was replaced.", page.Main, StringComparison.Ordinal);
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "button[value=partly]"));
        Assert.False(page.Has(".judge"));
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "form[action*=Write]", ("Words", "It went dark again.")));

        Assert.Equal("Reopened", page.Heading);
        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.Equal(Judgement.Partly, concern.Judgement);
        Assert.True(concern.IsOpen);
        Assert.Equal(new DateOnly(2027, 3, 15), concern.AnswerBy);
    }

    private async Task AnswerAsync(string words)
    {
        var officer = await App.AddAccountAsync([Platform.Accounts.Role.DepartmentOfficer], TestCity.Roads);
        await using var db = App.Db();
        var concern = await db.Set<Concern>().SingleAsync();
        db.Add(concern.Answer(words, new DateOnly(2027, 3, 2), officer.Id)!);
        await db.SaveChangesAsync();
    }

    private static async Task<Page> OpenAsync(Visitor somebody, string digits, string language = "en")
    {
        var asked = await somebody.GetPageAsync($"/{language}/receipt");
        return await somebody.FollowAsync(await somebody.SubmitAsync(asked, "main form", ("Receipt", digits)));
    }
}

public sealed class FollowOnSqlite(SqliteApp app) : FollowTests(app);

public sealed class FollowOnPostgres(PostgresApp app) : FollowTests(app);
