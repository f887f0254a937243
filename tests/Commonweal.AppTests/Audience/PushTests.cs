using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.WebPush;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Audience;

/// <summary>Notices in a browser, which has asked its owner itself: what the page gives it, and what it takes from it.</summary>
public abstract class PushTests(AppFixture app) : AppTest(app)
{
    private const string Endpoint = "https://fcm.googleapis.com/fcm/send/abc";

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

    private static async Task<Page> AskAsync(Visitor person, Guid topic, string endpoint, string? key = null, string? auth = null)
    {
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = browser.ExportParameters(includePrivateParameters: false).Q;
        return await person.SubmitAsync(await person.GetPageAsync("/en/subscribe?by=Push"), "main form", ("Topics", new[] { topic.ToString() }), ("Endpoint", endpoint),
            ("Key", key ?? Base64Url.EncodeToString((byte[])[4, .. point.X!, .. point.Y!])), ("Auth", auth ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))));
    }
}

public sealed class PushOnSqlite(SqliteApp app) : PushTests(app);

public sealed class PushOnPostgres(PostgresApp app) : PushTests(app);
