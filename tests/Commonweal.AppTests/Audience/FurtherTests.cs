using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Audience;

/// <summary>A second way to reach somebody, added on their own page and proven by itself.</summary>
public abstract class FurtherTests(AppFixture app) : AppTest(app)
{
    private const string Number = "+33 6 12 34 56 78";

    [Fact]
    public async Task Number_AddedOnTheOwnPage_IsProvenByItsOwnCode_AndStopsByItself()
    {
        var first = await App.ProvenAsync(await App.TopicAsync(), language: "ar", districts: [TestCity.Hill]);
        var person = App.Client();
        var mine = await person.GetPageAsync(App.PathOf(LinkTo.Mine, first.SubscriberId, "ar"));
        var form = await person.ClickAsync(mine, "a[href*='/subscribe/add/']");
        Assert.True(form.Has("input[name=Phone]"), "It offers what they do not have yet.");
        var code = await person.FollowAsync(await person.SubmitAsync(form, "main form", ("Phone", Number)));
        Assert.Equal("أدخلوا الرمز", code.Heading);
        Assert.Equal(ChannelState.Waiting, (await ChannelAsync(ChannelKind.Sms)).State);
        Assert.DoesNotContain("+33", (await person.GetPageAsync(mine.Url.PathAndQuery)).Main, StringComparison.Ordinal);

        mine = await person.FollowAsync(await person.SubmitAsync(code, "main form", ("Code", await CodeAsync())));

        Assert.Contains("+33…78", mine.Main, StringComparison.Ordinal);
        Assert.Contains("n…@home.example", mine.Main, StringComparison.Ordinal);
        var second = await ChannelAsync(ChannelKind.Sms);
        Assert.Equal((first.SubscriberId, ChannelState.Proven), (second.SubscriberId, second.State));
        Assert.Equal(("ar/:1 ar/*:1 ar/hill:1", "Email:1 Sms:1"), await TalliesAsync());
        await person.SubmitAsync(await person.GetPageAsync(App.PathOf(LinkTo.Stop, first.Id)), "main form");
        Assert.Equal(("ar/:1 ar/*:1 ar/hill:1", "Sms:1"), await TalliesAsync());
        await person.SubmitAsync(await person.GetPageAsync(App.PathOf(LinkTo.Stop, second.Id)), "main form");
        Assert.Equal(("", ""), await TalliesAsync());
        Assert.Equal(App.PathOf(LinkTo.Mine, first.SubscriberId), (await person.GetPageAsync(AddPath(first.SubscriberId))).Location);
    }

    [Fact]
    public async Task Address_AddedByLetter_SaysSo_AndIsOverOnceEverythingWasStopped()
    {
        var first = await App.ProvenAsync(await App.TopicAsync());
        var done = await AddAsync(first.SubscriberId, ("Email", "Work@Home.example"));
        Assert.Contains("Press the button in the letter", done.Main, StringComparison.Ordinal);
        var link = await App.LinkSentAsync();
        Assert.Contains("already hears from", App.Mail()[^1].Replace("=\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(("en/:1", "Email:1"), await TalliesAsync());

        await App.Client().SubmitAsync(await App.Client().GetPageAsync(App.PathOf(LinkTo.Stop, first.Id)), "main form");
        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
        Assert.Equal(("", ""), await TalliesAsync());
    }

    [Fact]
    public async Task Address_OfSomebodyElse_StaysTheirs_AndWhoAskedLearnsNothing()
    {
        var topic = await App.TopicAsync();
        var (mine, theirs) = (await App.ProvenAsync(topic), await App.ProvenAsync(topic, "other@home.example"));
        var done = await AddAsync(mine.SubscriberId, ("Email", "other@home.example"));
        Assert.Contains("Press the button in the letter", done.Main, StringComparison.Ordinal);
        Assert.Equal(App.PathOf(LinkTo.Mine, theirs.SubscriberId), await App.LinkSentAsync());
        Assert.Equal(theirs.SubscriberId, await App.Db().Set<Channel>().Where(c => c.Id == theirs.Id).Select(c => c.SubscriberId).SingleAsync());
    }

    [Fact]
    public async Task Address_ThatWaitedElsewhere_MovesWithANewLinkOnly_AndALaterStrangerChangesNothing()
    {
        var (topic, other) = (await App.TopicAsync(), await App.TopicAsync("festivals"));
        await App.Client().SubscribeAsync(other, "work@home.example");
        await App.ProvenAsync(topic, "nadia@home.example");
        // Whichever of the two was proven, the other one waits.
        var waiting = await App.Db().Set<Channel>().AsNoTracking().SingleAsync(c => c.State == ChannelState.Waiting);
        var proven = await App.Db().Set<Channel>().AsNoTracking().SingleAsync(c => c.State == ChannelState.Proven);
        Assert.NotEqual(waiting.SubscriberId, proven.SubscriberId);
        var address = App.Services.GetRequiredService<PersonalData>().Open(waiting.AddressSealed!);

        await AddAsync(proven.SubscriberId, ("Email", address));

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(App.PathOf(LinkTo.Confirm, waiting.Id))).Status);
        Assert.Equal(1, await App.Db().Set<Subscriber>().CountAsync());
        var topics = await TopicsAsync(proven.SubscriberId);
        // Somebody enters that address on the public page, for something else.
        await App.Client().SubscribeAsync(topics.Contains(topic.Id) ? other : topic, address);
        Assert.Equal(topics, await TopicsAsync(proven.SubscriberId));
        var again = await App.Db().Set<Channel>().AsNoTracking().SingleAsync(c => c.State == ChannelState.Waiting);
        Assert.Equal((false, 3), (again.SubscriberId == proven.SubscriberId, again.Asked));
    }

    [Fact]
    public async Task ManyAtOnce_AreSixAtMost_AndBadOnesNone()
    {
        var first = await App.ProvenAsync(await App.TopicAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(async n =>
        {
            var person = App.Client();
            return (await person.SubmitAsync(await person.GetPageAsync(AddPath(first.SubscriberId) + "?by=Email"), "main form", ("Email", $"way{n}@home.example"))).Status;
        }));
        Assert.Equal((5, 4), (answers.Count(a => a == HttpStatusCode.Redirect), answers.Count(a => a == HttpStatusCode.Conflict)));
        Assert.Equal(6, await App.Db().Set<Channel>().CountAsync());
        var stranger = App.Client();
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.SubmitAsync(await stranger.GetPageAsync(AddPath(first.SubscriberId) + "?by=Sms"), "main form", ("Phone", "0612"))).Status);
        var path = AddPath(first.SubscriberId);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetPageAsync(path[..^1] + (path[^1] == 'a' ? 'b' : 'a'))).Status);
    }

    private string AddPath(Guid subscriber) => App.PathOf(LinkTo.Mine, subscriber).Replace("/mine/", "/add/", StringComparison.Ordinal);

    private async Task<Page> AddAsync(Guid subscriber, (string, object?) field)
    {
        var person = App.Client();
        return await person.FollowAsync(await person.SubmitAsync(await person.GetPageAsync(AddPath(subscriber) + "?by=Email"), "main form", field));
    }

    private Task<List<Guid>> TopicsAsync(Guid subscriber) => App.Db().Set<SubscriberTopic>().Where(t => t.SubscriberId == subscriber).Select(t => t.TopicId).ToListAsync();

    private Task<Channel> ChannelAsync(ChannelKind kind) => App.Db().Set<Channel>().AsNoTracking().SingleAsync(c => c.Kind == kind);

    private async Task<(string People, string Channels)> TalliesAsync()
    {
        var (kept, counted) = await App.CountsAsync();
        Assert.Equal(counted, kept);
        return (kept, string.Join(' ', (await App.Db().Set<ChannelCount>().AsNoTracking().Where(c => c.Channels != 0).ToListAsync()).OrderBy(c => c.Kind).Select(c => $"{c.Kind}:{c.Channels}")));
    }

    private async Task<string> CodeAsync()
    {
        await App.DeliveredAsync();
        return Regex.Match(JsonDocument.Parse(App.Gateway.Asked[^1].Bytes).RootElement.GetProperty("text").GetString()!, @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }
}

public sealed class FurtherOnSqlite(SqliteApp app) : FurtherTests(app);

public sealed class FurtherOnPostgres(PostgresApp app) : FurtherTests(app);
