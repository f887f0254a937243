using Xunit;
using System.Net;
using Commonweal.Engagement.Concerns;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Concerns.Tell;

public abstract class TellTests(AppFixture app) : AppTest(app)
{
    private const string Words = "The lamp at the old bridge has been dark since Monday.";

    [Fact]
    public async Task Sent_GivesReceiptAndPromise()
    {
        var topic = await App.TopicAsync();
        var resident = App.Client();

        var check = await resident.AnswerEverythingAsync(topic, Words);
        Assert.Contains(Words, check.Main, StringComparison.Ordinal);
        var sent = await resident.FollowAsync(await resident.SubmitAsync(check, "main form"));

        Assert.Matches("^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$", sent.Text(".digits"));
        // Ten working days from Monday 1 March 2027.
        Assert.Contains("Monday, March 15, 2027", sent.Main, StringComparison.Ordinal);
        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.Equal(Words, concern.Words);
        Assert.Equal(new DateOnly(2027, 3, 15), concern.AnswerBy);
        Assert.Equal(Contact.None, concern.Contact);
    }

    [Fact]
    public async Task Sent_LeavesNoDraftBehind()
    {
        await App.Client().TellAsync(await App.TopicAsync(), Words);

        Assert.Equal(0, await App.Db().Set<Engagement.Concerns.Tell.StoredDraft>().CountAsync());
    }

    [Fact]
    public async Task Post_SentTwice_FilesOnceWithOneReceipt()
    {
        var resident = App.Client();
        var check = await resident.AnswerEverythingAsync(await App.TopicAsync(), Words);

        var first = await resident.FollowAsync(await resident.SubmitAsync(check, "main form"));
        var again = await resident.FollowAsync(await resident.SubmitAsync(check, "main form"));

        Assert.Equal(first.Text(".digits"), again.Text(".digits"));
        Assert.Equal(1, await App.Db().Set<Concern>().CountAsync());
    }

    [Fact]
    public async Task Post_SentTwiceAtOnce_FilesOnce()
    {
        var resident = App.Client();
        var check = await resident.AnswerEverythingAsync(await App.TopicAsync(), Words);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => resident.SubmitAsync(check, "main form")));

        Assert.Equal(1, await App.Db().Set<Concern>().CountAsync());
    }

    [Fact]
    public async Task Draft_CannotBeReadFromTheDatabase()
    {
        await App.Client().AnswerEverythingAsync(await App.TopicAsync(), Words);

        var draft = await App.Db().Set<Engagement.Concerns.Tell.StoredDraft>().SingleAsync();

        Assert.DoesNotContain("lamp", System.Text.Encoding.UTF8.GetString(draft.Sealed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LaterStepWithoutDraft_StartsAtTheFirstQuestion()
    {
        foreach (var step in new[] { "words", "where", "pictures", "reach", "check", "sent" })
            Assert.Equal("/en/tell", (await App.Client().GetPageAsync($"/en/tell/{step}")).Location);
    }

    [Theory]
    [InlineData("", "Write a few words")]
    [InlineData("   \n ", "Write a few words")]
    public async Task Post_EmptyWords_ShowsWhatToDo(string words, string message)
    {
        var page = await PostWordsAsync(words);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WordsTooLong_SaysByHowMuchAndKeepsThem()
    {
        var page = await PostWordsAsync(new string('ش', 4010));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("it is 10 too long", page.Main, StringComparison.Ordinal);
        Assert.Equal(4010, page.Text("textarea").Length);
    }

    [Theory]
    [InlineData("before\0after", "beforeafter")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE concern; --", "'; DROP TABLE concern; --")]
    [InlineData("\uD83D\uDE00 مرحبا e\u0301", "\uD83D\uDE00 مرحبا é")]
    public async Task Post_StrangeWords_AreKeptAsWords(string typed, string kept)
    {
        var topic = await App.TopicAsync();
        var resident = App.Client();

        var check = await resident.AnswerEverythingAsync(topic, typed);
        Assert.Equal(kept, check.Text(".words"));
        await resident.SubmitAsync(check, "main form");

        Assert.Equal(kept, (await App.Db().Set<Concern>().SingleAsync()).Words);
    }

    [Theory]
    [InlineData("email", "Email", "not an address")]
    [InlineData("email", "Email", "")]
    [InlineData("phone", "Phone", "12")]
    [InlineData("phone", "Phone", "call me")]
    public async Task Post_BadContact_ShowsWhatToDo(string way, string field, string value)
    {
        var resident = App.Client();
        await resident.AnswerEverythingAsync(await App.TopicAsync(), Words);

        var page = await resident.SubmitAsync(await resident.GetPageAsync("/en/tell/reach"), "main form", ("Contact", way), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has(".ds-error-summary a[href='#" + field + "']"));
    }

    [Fact]
    public async Task Sent_WithEmail_IsEncryptedAndConfirmedByLetter()
    {
        await App.Client().TellAsync(await App.TopicAsync(), Words, "fr", ("Contact", "email"), ("Email", "Amina@Example.org"));
        await App.SettledAsync();

        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.DoesNotContain("example", System.Text.Encoding.UTF8.GetString(concern.ContactSealed!), StringComparison.OrdinalIgnoreCase);
        var letter = Assert.Single(App.Mail());
        Assert.Contains("amina@example.org", letter, StringComparison.Ordinal);
        Assert.Contains("Bonjour", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_SomethingUnfair_GoesToTheOmbudAlone()
    {
        await App.Client().TellAsync(await App.TopicAsync(TopicKind.Unfair), Words);

        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.True(concern.AtOmbud);
        Assert.Null(concern.DepartmentId);
    }

    [Fact]
    public async Task SensitiveTopic_HasQuickExitThatForgets()
    {
        var resident = App.Client();
        await resident.AnswerEverythingAsync(await App.TopicAsync(TopicKind.Tension), Words);
        var page = await resident.GetPageAsync("/en/tell/words");
        Assert.True(page.Has("a.quick-exit"));

        var left = await resident.ClickAsync(page, "a.quick-exit");

        Assert.Equal(HttpStatusCode.Redirect, left.Status);
        Assert.Equal(0, await App.Db().Set<Engagement.Concerns.Tell.StoredDraft>().CountAsync());
        Assert.Equal("/en/tell", (await resident.GetPageAsync("/en/tell/words")).Location);
    }

    [Fact]
    public async Task Post_WithStaleToken_GivesTheTypedTextBack()
    {
        var resident = App.Client();
        await resident.AnswerEverythingAsync(await App.TopicAsync(), Words);
        using var form = new FormUrlEncodedContent([new("Words", "Typed for an hour"), new("__RequestVerificationToken", "stale")]);

        var answer = await resident.PostAsync("/en/tell/words", form);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Typed for an hour", text, StringComparison.Ordinal);
        Assert.Contains("Nothing you wrote is lost", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "We have it. Thank you.")]
    [InlineData("fr", "C’est reçu. Merci.")]
    [InlineData("ar", "وصلتنا رسالتك. شكرًا لك.")]
    public async Task Sent_SpeaksTheLanguageOfThePath(string language, string thanks)
    {
        var resident = App.Client();
        var check = await resident.AnswerEverythingAsync(await App.TopicAsync(), Words, language);

        var sent = await resident.FollowAsync(await resident.SubmitAsync(check, "main form"));

        Assert.Equal(thanks, sent.Heading);
    }

    private async Task<Page> PostWordsAsync(string words)
    {
        var resident = App.Client();
        await resident.AnswerEverythingAsync(await App.TopicAsync(), Words);
        return await resident.SubmitAsync(await resident.GetPageAsync("/en/tell/words"), "main form", ("Words", words));
    }
}

public sealed class TellOnSqlite(SqliteApp app) : TellTests(app);

public sealed class TellOnPostgres(PostgresApp app) : TellTests(app);
