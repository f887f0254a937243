using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.WebPush;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Audience;

/// <summary>Notices in a browser, which has asked its owner itself: what the page gives it, and what it takes from it.</summary>
public abstract class PushTests(AppFixture app) : AppTest(app)
{
    private const string Endpoint = "https://fcm.googleapis.com/fcm/send/abc", Moved = "https://fcm.googleapis.com/fcm/send/moved";

    [Fact]
    public async Task Browser_IsGivenTheKeyAndTheWorker_AndIsOnTheListAtOnce()
    {
        var topic = await App.TopicAsync();
        var person = App.Client();
        var page = await person.GetPageAsync("/en/subscribe?by=Push");
        Assert.Equal(App.Services.GetRequiredService<PushIdentity>().PublicKey, page.One<AngleSharp.Html.Dom.IHtmlFormElement>("form[data-push-key]").GetAttribute("data-push-key"));
        Assert.True(page.Has("script[src*='/js/push.js'][type=module]"));
        using var worker = await person.GetAsync("/push-worker.js");
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);

        var mine = await person.FollowAsync(await AskAsync(person, topic.Id, Endpoint));

        var channel = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal((ChannelKind.Push, ChannelState.Proven), (channel.Kind, channel.State));
        Assert.Equal(Endpoint, PushPlace.Read(App.Services.GetRequiredService<PersonalData>().Open(channel.AddressSealed!))!.Endpoint);
        Assert.Contains("Notices in this browser", mine.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("googleapis", mine.Main, StringComparison.Ordinal);
        Assert.Contains("sends notices to this browser", channel.Consent, StringComparison.Ordinal);
        await person.SubmitAsync(mine, "form[action*='/subscribe/stop/']");
        var ended = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal((ChannelState.Ended, ChannelEnd.Asked), (ended.State, ended.EndedBy));
    }

    [Fact]
    public async Task Browser_ThatAsksManyTimesAtOnce_IsOneSubscriber()
    {
        var topic = await App.TopicAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(App.Client(), topic.Id, Endpoint)));
        Assert.Single(answers.Select(a => a.Location).Distinct());
        Assert.Equal((1, 1), (await App.Db().Set<Subscriber>().CountAsync(), await App.Db().Set<Channel>().CountAsync()));
        Assert.Equal(1, await App.Db().Set<ChannelCount>().Where(c => c.Kind == ChannelKind.Push).Select(c => c.Channels).SingleAsync());
        var (kept, counted) = await App.CountsAsync();
        Assert.Equal(counted, kept);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("https://10.0.0.1/inside", null, null)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", null, null)]
    [InlineData("https://fcm.googleapis.com.evil.example/x", null, null)]
    [InlineData("https://fcm.googleapis.com@evil.example/x", null, null)]
    [InlineData("file:///etc/passwd", null, null)]
    [InlineData(Endpoint, "no key", null)]
    [InlineData(Endpoint, "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null)]
    [InlineData(Endpoint, null, "short")]
    public async Task Place_ThatIsNone_IsToldAndNothingIsKept(string endpoint, string? key, string? auth)
    {
        var topic = await App.TopicAsync();
        var answer = await AskAsync(App.Client(), topic.Id, endpoint, key, auth);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".ds-error-summary, [data-color=danger]"), answer.Main);
        Assert.False(await App.Db().Set<Channel>().AnyAsync());
        Assert.Empty(App.Gateway.Asked);
    }

    [Fact]
    public async Task Place_ThatChanged_TakesTheNoticesAlong_OnceAndWithTheProofAsItWas()
    {
        var (before, old) = await TakenAsync();
        App.Clock.Advance(TimeSpan.FromDays(40));
        var next = Place(Moved);
        foreach (var time in (int[])[1, 2]) Assert.Equal((time, HttpStatusCode.NoContent), (time, await MoveAsync(old, next)));

        var after = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal((before.Id, before.SubscriberId, before.Consent, before.ConsentOn, before.ProvenOn, ChannelState.Proven), (after.Id, after.SubscriberId, after.Consent, after.ConsentOn, after.ProvenOn, after.State));
        Assert.NotEqual(before.AddressLookup, after.AddressLookup);
        Assert.Equal(next, PushPlace.Read(App.Services.GetRequiredService<PersonalData>().Open(after.AddressSealed!)));
        Assert.Equal(1, await App.Db().Set<ChannelCount>().Where(c => c.Kind == ChannelKind.Push).Select(c => c.Channels).SingleAsync());
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Actor == "resident" && a.Action == "changed" && a.SubjectKind == "subscriber" && a.Subject == before.SubscriberId.ToString()));
        await SendAsync();
        Assert.Equal(["/fcm.googleapis.com/fcm/send/moved"], App.Gateway.Asked.Select(a => a.Path));
        // The old place is nobody's any more: nothing is moved from it, and a key that changed under one address is taken, too.
        Assert.Equal(HttpStatusCode.NotFound, await MoveAsync(old, Place("https://fcm.googleapis.com/fcm/send/third")));
        var again = Place(Moved);
        Assert.Equal(HttpStatusCode.NoContent, await MoveAsync(next, again));
        Assert.Equal(again, PushPlace.Read(App.Services.GetRequiredService<PersonalData>().Open((await App.Db().Set<Channel>().AsNoTracking().SingleAsync()).AddressSealed!)));
    }

    [Fact]
    public async Task Stranger_WhoKnowsAPlace_MovesNothing_AndLearnsNothing()
    {
        var (before, old) = await TakenAsync();
        var thief = Place(Moved);
        var answers = new List<string>();
        foreach (var was in (PushPlace[])[Place(Endpoint), old with { Auth = old.Auth[..^1] }, old with { Auth = thief.Auth }, Place("https://fcm.googleapis.com/fcm/send/nobody")])
        {
            using var answer = await TellAsync(was, thief);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add(Regex.Replace(await answer.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
        Assert.Contains("No notices of ours go to this browser", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        var after = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal(before.AddressLookup, after.AddressLookup);
        Assert.Equal(before.AddressSealed, after.AddressSealed);
        Assert.Equal(before.Version, after.Version);
    }

    [Fact]
    public async Task Place_WhereNoticesWereStopped_BringsNothingBack()
    {
        var (channel, old) = await TakenAsync();
        await App.Scope().GetRequiredService<Subscriptions>().StopAsync(channel.Id, ChannelEnd.Asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, await MoveAsync(old, Place(Moved)));

        var ended = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal((ChannelState.Ended, ChannelEnd.Asked), (ended.State, ended.EndedBy));
    }

    [Fact]
    public async Task Place_ThatWasAskedForAnewMeanwhile_IsNotDoubled()
    {
        var (_, old) = await TakenAsync();
        var (_, next) = await TakenAsync(Moved);
        Assert.Equal(2, await App.Db().Set<Channel>().CountAsync(c => c.State == ChannelState.Proven));

        Assert.Equal(HttpStatusCode.NoContent, await MoveAsync(old, next));

        var live = await App.Db().Set<Channel>().AsNoTracking().SingleAsync(c => c.State == ChannelState.Proven);
        Assert.Equal(next, PushPlace.Read(App.Services.GetRequiredService<PersonalData>().Open(live.AddressSealed!)));
        Assert.Equal(1, await App.Db().Set<ChannelCount>().Where(c => c.Kind == ChannelKind.Push).Select(c => c.Channels).SingleAsync());
        var (kept, counted) = await App.CountsAsync();
        Assert.Equal(counted, kept);
        // The other way round, a place where they said stop stays silent.
        await App.Scope().GetRequiredService<Subscriptions>().StopAsync(live.Id, ChannelEnd.Asked, TestContext.Current.CancellationToken);
        var (_, third) = await TakenAsync("https://fcm.googleapis.com/fcm/send/third");
        Assert.Equal(HttpStatusCode.NotFound, await MoveAsync(third, next));
        Assert.False(await App.Db().Set<Channel>().AnyAsync(c => c.State == ChannelState.Proven));
    }

    [Fact]
    public async Task OldPlace_ThatIsFoundEmptyWhileItMoves_EndsNothing()
    {
        var (_, old) = await TakenAsync();
        App.Gateway.Answer = async (asked, http) =>
        {
            // The notice is on its way to the old place in the moment in which the browser tells us of the new one.
            if (asked.Path.EndsWith("/abc", StringComparison.Ordinal)) Assert.Equal(HttpStatusCode.NoContent, await MoveAsync(old, Place(Moved)));
            http.Response.StatusCode = StatusCodes.Status410Gone;
        };

        await SendAsync();
        Assert.Equal(ChannelState.Proven, await App.Db().Set<Channel>().Select(c => c.State).SingleAsync());

        // Where nobody is at the new place either, it ends.
        await SendAsync();
        Assert.Equal(["/fcm.googleapis.com/fcm/send/abc", "/fcm.googleapis.com/fcm/send/moved"], App.Gateway.Asked.Select(a => a.Path));
        await Until.TrueAsync(async () => await App.Db().Set<Channel>().Select(c => c.State).SingleAsync() is ChannelState.Ended, "end where nobody is");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"was":{"endpoint":"x","auth":"y"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"was":{"endpoint":7,"auth":[]},"now":"there"}""", HttpStatusCode.BadRequest)]
    public async Task Move_ThatIsNone_IsRefused(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await App.Client().PostAsync(new Uri("/push/place", UriKind.Relative), content);
        Assert.Equal(status, answer.StatusCode);
        Assert.False(await App.Db().Set<Channel>().AnyAsync());
    }

    [Fact]
    public async Task Move_ToAMachineThatIsNoPushService_OrMuchTooLong_IsRefused()
    {
        var (before, old) = await TakenAsync();
        foreach (var endpoint in (string[])["https://10.0.0.1/inside", "http://fcm.googleapis.com/fcm/send/x", "https://fcm.googleapis.com.evil.example/x"]) Assert.Equal(HttpStatusCode.BadRequest, await MoveAsync(old, Place(endpoint)));
        Assert.Equal(HttpStatusCode.BadRequest, await MoveAsync(old, Place(Moved) with { Key = "no key" }));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await MoveAsync(old, Place(Endpoint + new string('x', 9000))));
        Assert.Equal(before.Version, await App.Db().Set<Channel>().Select(c => c.Version).SingleAsync());
    }

    [Fact]
    public async Task Worker_IsGivenTheKey_AndTheScriptThatMovesNotices()
    {
        Assert.Equal(App.Services.GetRequiredService<PushIdentity>().PublicKey, await App.Client().GetStringAsync(new Uri("/push/key", UriKind.Relative)));
        var worker = await App.Client().GetStringAsync(new Uri("/push-worker.js", UriKind.Relative));
        foreach (var part in (string[])["pushsubscriptionchange", "/js/push-place.js"]) Assert.Contains(part, worker, StringComparison.Ordinal);
        Assert.Contains("/push/place", await App.Client().GetStringAsync(new Uri("/js/push-place.js", UriKind.Relative)), StringComparison.Ordinal);
    }

    /// <summary>A browser asks for notices at a place; gives its channel and the place.</summary>
    private async Task<(Channel Channel, PushPlace Place)> TakenAsync(string endpoint = Endpoint)
    {
        var topic = await App.Db().Set<Communication.Audience.Topics.NewsTopic>().FirstOrDefaultAsync() ?? await App.TopicAsync();
        var place = Place(endpoint);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(App.Client(), topic.Id, endpoint, place.Key, place.Auth)).Status);
        return (await App.Db().Set<Channel>().AsNoTracking().SingleAsync(c => c.AddressLookup == App.Services.GetRequiredService<PersonalData>().Lookup(endpoint)), place);
    }

    private async Task SendAsync()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await officer.SubmitAsync(await officer.WriteAsync(await App.Db().Set<Communication.Audience.Topics.NewsTopic>().SingleAsync(), ("IsUrgent", "true"), ("Outlets", new[] { "Push" })), "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));
        await App.DeliveredAsync();
    }

    private async Task<HttpStatusCode> MoveAsync(PushPlace was, PushPlace now)
    {
        using var answer = await TellAsync(was, now);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> TellAsync(PushPlace was, PushPlace now)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { was = new { endpoint = was.Endpoint, auth = was.Auth }, now = new { endpoint = now.Endpoint, key = now.Key, auth = now.Auth } }), Encoding.UTF8, "application/json");
        return await App.Client().PostAsync(new Uri("/push/place", UriKind.Relative), content);
    }

    private static PushPlace Place(string endpoint)
    {
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = browser.ExportParameters(includePrivateParameters: false).Q;
        return new(endpoint, Base64Url.EncodeToString((byte[])[4, .. point.X!, .. point.Y!]), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)));
    }

    private static async Task<Page> AskAsync(Visitor person, Guid topic, string endpoint, string? key = null, string? auth = null)
    {
        var place = Place(endpoint);
        return await person.SubmitAsync(await person.GetPageAsync("/en/subscribe?by=Push"), "main form", ("Topics", new[] { topic.ToString() }), ("Endpoint", endpoint),
            ("Key", key ?? place.Key), ("Auth", auth ?? place.Auth));
    }
}

public sealed class PushOnSqlite(SqliteApp app) : PushTests(app);

public sealed class PushOnPostgres(PostgresApp app) : PushTests(app);
