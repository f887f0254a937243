using System.Net;
using Commonweal.Engagement.Concerns;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class JoinTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Join_TellsThePerson_WhoHearsTheAnswerToo()
    {
        var topic = await AddTopicAsync();
        var first = await FileAsync(topic, with: c => c with { DistrictCode = TestCity.Mill });
        var second = await FileAsync(topic, "Le lampadaire est éteint.", "fr", c => c with { DistrictCode = TestCity.Mill });
        var officer = await OfficerAsync();

        var page = await officer.GetPageAsync(Of(second, "join"));
        Assert.Contains(first.Reference, page.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(page, "main form", ("To", first.Id));
        var answer = await officer.GetPageAsync(Of(first, "answer"));
        Assert.Contains("1 other person told us the same", answer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(answer, "main form", ("Words", "It shines again."), ("Others[fr]", "Il brille de nouveau."));

        var joined = await ReadAsync(second.Id);
        Assert.Equal((ConcernState.Closed, CloseReason.Duplicate, first.Id), (joined.State, joined.ClosedBecause!.Value, joined.JoinedToId!.Value));
        Assert.Equal(["", "Il brille de nouveau."], (await MessagesAsync(second.Id)).Select(m => m.Words));
        Assert.Equal(["It shines again."], (await MessagesAsync(first.Id)).Select(m => m.Words));
    }

    [Fact]
    public async Task Join_ToAnAnsweredOne_TellsTheAnswerAtOnce()
    {
        var topic = await AddTopicAsync();
        var (first, second) = (await FileAsync(topic), await FileAsync(topic));
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(first, "answer")), "main form", ("Words", "It shines again."));

        await officer.SubmitAsync(await officer.GetPageAsync(Of(second, "join")), "main form", ("Reference", first.Reference.ToLowerInvariant()));

        Assert.Equal(["", "It shines again."], (await MessagesAsync(second.Id)).Select(m => m.Words));
    }

    [Fact]
    public async Task Join_ToOneThatOthersAreJoinedTo_BringsThemAlong()
    {
        var topic = await AddTopicAsync();
        var (one, two, three) = (await FileAsync(topic), await FileAsync(topic), await FileAsync(topic));
        var officer = await OfficerAsync();

        await officer.SubmitAsync(await officer.GetPageAsync(Of(one, "join")), "main form", ("Reference", two.Reference));
        await officer.SubmitAsync(await officer.GetPageAsync(Of(two, "join")), "main form", ("Reference", three.Reference));

        Assert.Equal(three.Id, (await ReadAsync(one.Id)).JoinedToId);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(await officer.GetPageAsync(Of(three, "join")), "main form", ("Reference", three.Reference))).Status);
    }

    [Fact]
    public async Task Join_ToWhatICannotOpen_IsUnknown()
    {
        var own = await FileAsync(await AddTopicAsync());
        var other = await FileAsync(await AddTopicAsync("roofs", department: TestCity.Housing));
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        var officer = await OfficerAsync();

        foreach (var reference in new[] { other.Reference, complaint.Reference, "00000000", "'; --", "ZZZZZZZZ" })
        {
            var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(own, "join")), "main form", ("Reference", reference));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        }
        Assert.Equal(ConcernState.Received, (await ReadAsync(own.Id)).State);
    }

    [Fact]
    public async Task Reopen_AJoinedOne_LoosensIt()
    {
        var topic = await AddTopicAsync();
        var (first, second) = (await FileAsync(topic), await FileAsync(topic));
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(second, "join")), "main form", ("Reference", first.Reference));

        await officer.SubmitAsync(await officer.GetPageAsync(Of(second, "step/reopen")), "main form");

        var now = await ReadAsync(second.Id);
        Assert.Equal((ConcernState.Reopened, null), (now.State, now.JoinedToId));
    }
}

public sealed class JoiningOnSqlite(SqliteApp app) : JoinTests(app);

public sealed class JoiningOnPostgres(PostgresApp app) : JoinTests(app);
