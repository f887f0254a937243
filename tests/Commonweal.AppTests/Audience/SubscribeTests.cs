using System.Net;
using Commonweal.Communication.Audience;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Audience;

public abstract class SubscribeTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Subscribe_ProvesTheAddressByAButton_AndOpeningTheLinkProvesNothing()
    {
        var topic = await App.TopicAsync();
        var person = App.Client();
        var sent = await person.FollowAsync(await person.SubscribeAsync(topic, language: "ar", districts: TestCity.Hill));
        Assert.DoesNotContain("nadia@home.example", sent.Main, StringComparison.Ordinal);
        var link = await App.LinkSentAsync();
        Assert.StartsWith("/ar/subscribe/confirm/", link, StringComparison.Ordinal);

        var door = await App.Client().GetPageAsync(link);
        Assert.Equal(ChannelState.Waiting, (await ChannelAsync()).State);
        await person.SubmitAsync(await person.GetPageAsync(link), "main form");

        var channel = await ChannelAsync();
        Assert.Equal(ChannelState.Proven, channel.State);
        Assert.Contains("ميناء الاختبار", channel.Consent, StringComparison.Ordinal);
        Assert.Equal("nadia@home.example", App.Services.GetRequiredService<PersonalData>().Open(channel.AddressSealed!));
        var (kept, counted) = await App.CountsAsync();
        Assert.Equal("ar/:1 ar/*:1 ar/hill:1", kept);
        Assert.Equal(counted, kept);
        Assert.Equal(HttpStatusCode.OK, door.Status);
    }

    [Fact]
    public async Task Subscribe_AddressThatIsKnown_LooksTheSameAndChangesNothing()
    {
        var (topic, other) = (await App.TopicAsync(), await App.TopicAsync("festivals"));
        var channel = await App.ProvenAsync(topic);
        var stranger = App.Client();

        var answer = await stranger.FollowAsync(await stranger.SubscribeAsync(other, "Nadia@Home.example", "fr"));

        Assert.Contains("Regardez votre boîte", answer.Main, StringComparison.Ordinal);
        Assert.Equal(topic.Id, (await App.Db().Set<SubscriberTopic>().SingleAsync()).TopicId);
        Assert.Equal(App.PathOf(LinkTo.Mine, channel.SubscriberId, "fr"), await App.LinkSentAsync());
    }

    [Fact]
    public async Task Subscribe_AskedAgainAndAgain_FillsNobodysLetterBox()
    {
        var topic = await App.TopicAsync();
        for (var time = 0; time < 6; time++) await App.Client().SubscribeAsync(topic);
        await App.SettledAsync();
        Assert.Equal(3, App.Mail().Count);
    }

    [Fact]
    public async Task Subscribe_TheSameAddressAtOnce_MakesOneSubscriber()
    {
        var topic = await App.TopicAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.Client().SubscribeAsync(topic)));

        var channel = await ChannelAsync();
        Assert.Equal(1, await App.Db().Set<Subscriber>().CountAsync());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var person = App.Client();
            Assert.Equal(HttpStatusCode.OK, (await person.SubmitAsync(await person.GetPageAsync(App.PathOf(LinkTo.Confirm, channel.Id)), "main form")).Status);
        }));
        Assert.Equal("en/:1", (await App.CountsAsync()).Kept);
    }

    [Theory]
    [InlineData("", "Enter an e-mail address")]
    [InlineData("nadia", "Enter an e-mail address")]
    [InlineData("nadia@home.example\r\nBcc: all@home.example", "Enter an e-mail address")]
    public async Task Subscribe_BadAddress_IsToldAndNothingIsKept(string email, string told)
    {
        var topic = await App.TopicAsync();
        var answer = await App.Client().SubscribeAsync(topic, email);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Subscriber>().AnyAsync());
    }

    [Fact]
    public async Task Subscribe_NoTopicAndNoLanguage_IsTold()
    {
        await App.TopicAsync();
        var person = App.Client();
        var answer = await person.SubmitAsync(await person.GetPageAsync("/en/subscribe"), "main form", ("Email", "nadia@home.example"), ("FirstLanguage", ""), ("Topics", Array.Empty<string>()));
        Assert.Contains("Choose at least one topic", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Choose at least one language", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_OneClickPostWithoutCookieOrToken_Ends_AndAGetNever()
    {
        var channel = await App.ProvenAsync(await App.TopicAsync(), districts: [TestCity.Mill]);
        var link = App.PathOf(LinkTo.Stop, channel.Id);
        await App.Client().GetPageAsync(link);
        Assert.Equal(ChannelState.Proven, (await ChannelAsync()).State);

        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client().PostAsync(link, oneClick);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var ended = await ChannelAsync();
        Assert.Equal((ChannelState.Ended, ChannelEnd.Asked), (ended.State, ended.EndedBy));
        Assert.Null(ended.AddressSealed);
        Assert.False(await App.Db().Set<SubscriberTopic>().AnyAsync());
        Assert.Equal("", (await App.CountsAsync()).Kept);
    }

    [Fact]
    public async Task Stop_ManyAtOnce_CountsOnce()
    {
        var topic = await App.TopicAsync();
        var channel = await App.ProvenAsync(topic);
        await App.ProvenAsync(topic, "other@home.example");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var nothing = new FormUrlEncodedContent([]);
            using var answer = await App.Client().PostAsync(App.PathOf(LinkTo.Stop, channel.Id), nothing);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }));
        Assert.Equal("en/:1", (await App.CountsAsync()).Kept);
    }

    [Fact]
    public async Task Stop_ThenSubscribedAgain_NeedsANewProof()
    {
        var topic = await App.TopicAsync();
        var channel = await App.ProvenAsync(topic);
        await App.Scope().GetRequiredService<Subscriptions>().StopAsync(channel.Id, ChannelEnd.Asked, TestContext.Current.CancellationToken);

        await App.Client().SubscribeAsync(topic);

        Assert.Equal(ChannelState.Waiting, (await ChannelAsync()).State);
        await App.ProvenAsync(topic);
        Assert.Equal("en/:1", (await App.CountsAsync()).Kept);
    }

    [Fact]
    public async Task Links_ChangedByALetterOrOfAnotherKind_OpenNothing()
    {
        var channel = await App.ProvenAsync(await App.TopicAsync());
        var mine = App.PathOf(LinkTo.Mine, channel.SubscriberId);
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync(mine)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(mine[..^1] + (mine[^1] == '0' ? '1' : '0'))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(App.PathOf(LinkTo.Stop, channel.Id).Replace("/stop/", "/mine/", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync("/en/subscribe/confirm/x")).Status);
    }

    private Task<Channel> ChannelAsync() => App.Db().Set<Channel>().AsNoTracking().SingleAsync();
}

public sealed class SubscribeOnSqlite(SqliteApp app) : SubscribeTests(app);

public sealed class SubscribeOnPostgres(PostgresApp app) : SubscribeTests(app);
