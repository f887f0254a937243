using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Privacy;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Commonweal.AppTests.Audience;

/// <summary>By a number: a code, the own page, a message with its cost, STOP.</summary>
public abstract class PhoneTests(AppFixture app) : AppTest(app)
{
    private const string Number = "+33 6 12 34 56 78";

    [Fact]
    public async Task Number_IsProvenByTheCodeSentToIt_AndGuessedByNobody()
    {
        var topic = await App.TopicAsync();
        var person = App.Client();
        var page = await AskAsync(person, topic.Id, Number, "ar");
        Assert.Equal("أدخلوا الرمز", page.Heading);
        var code = await CodeAsync();
        Assert.Contains("رمزكم", Texts()[^1].GetProperty("text").GetString(), StringComparison.Ordinal);

        var wrong = await person.SubmitAsync(page, "main form", ("Code", code == "000000" ? "000001" : "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(ChannelState.Waiting, (await ChannelAsync()).State);
        // In the reader's own digits.
        var mine = await person.FollowAsync(await person.SubmitAsync(wrong, "main form", ("Code", string.Concat(code.Select(c => (char)('٠' + c - '0'))))));

        Assert.Contains("+33…78", mine.Main, StringComparison.Ordinal);
        var channel = await ChannelAsync();
        Assert.Equal((ChannelKind.Sms, ChannelState.Proven), (channel.Kind, channel.State));
        Assert.Equal("+33612345678", App.Services.GetRequiredService<PersonalData>().Open(channel.AddressSealed!));
        Assert.Equal(1, await App.Db().Set<ChannelCount>().Where(c => c.Kind == ChannelKind.Sms).Select(c => c.Channels).SingleAsync());
        Assert.DoesNotContain(App.Log.Lines, l => l.Contains("612345678", StringComparison.Ordinal));
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        Assert.DoesNotContain("code", (await officer.GetPageAsync("/desk/dispatches")).Main, StringComparison.Ordinal);
        Assert.Contains("Text message", (await officer.GetPageAsync("/desk/audience")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_TriedByManyAtOnce_IsOverAfterFive_AndOldAfterAnHour()
    {
        var topic = await App.TopicAsync();
        await AskAsync(App.Client(), topic.Id, Number);
        var path = App.PathOf(LinkTo.Code, (await ChannelAsync()).Id);
        var code = await CodeAsync();
        var wrong = code == "000000" ? "000001" : "000000";
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var guesser = App.Client();
            return (await guesser.SubmitAsync(await guesser.GetPageAsync(path), "main form", ("Code", wrong))).Status;
        }));
        Assert.Equal((5, 7), (answers.Count(a => a == HttpStatusCode.BadRequest), answers.Count(a => a == HttpStatusCode.Gone)));
        var channel = await ChannelAsync();
        Assert.Equal(ChannelState.Waiting, channel.State);
        // A clock of its own: the house's would take every worker with it.
        bool HoldsAfter(int minutes) => ActivatorUtilities.CreateInstance<ChannelCodes>(App.Services, new FakeTimeProvider(AppFixture.Start.AddMinutes(minutes))).IsRight(channel.Id, code);
        Assert.Equal((true, false), (HoldsAfter(29), HoldsAfter(61)));
    }

    [Fact]
    public async Task Number_KnownAlready_LooksTheSame_AndItsOwnerGetsTheLink()
    {
        var topic = await App.TopicAsync();
        var channel = await ProvenAsync(topic.Id);
        App.Gateway.Forget();

        var page = await AskAsync(App.Client(), topic.Id, "0033 612345678");

        Assert.Equal("Enter your code", page.Heading);
        var link = Regex.Match((await SentAsync())[^1].GetProperty("text").GetString()!, "/s/[A-Za-z0-9_-]{34}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var opened = await App.Client().GetPageAsync(link);
        Assert.Equal(App.PathOf(LinkTo.Mine, channel.SubscriberId), opened.Location);
        Assert.Equal(ChannelState.Proven, (await ChannelAsync()).State);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).Status);
    }

    [Theory]
    [InlineData("0612345678", "with its country")]
    [InlineData("+33 6 39", "too few or too many")]
    [InlineData("+33 1 42 76 40 40", "fixed line")]
    [InlineData("+33 8 99 70 01 23", "service number")]
    [InlineData("+33612345678\r\nBcc: x", "with its country")]
    [InlineData("<script>", "with its country")]
    public async Task Number_ThatIsNone_IsToldAndNothingIsKeptOrSent(string typed, string told)
    {
        var topic = await App.TopicAsync();
        var answer = await AskAsync(App.Client(), topic.Id, typed);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Channel>().AnyAsync());
        Assert.Empty(App.Gateway.Asked);
    }

    [Theory]
    [InlineData("Stop.", true)]
    [InlineData("إيقاف", true)]
    [InlineData("Arrêt", true)]
    [InlineData("Please do not stop", false)]
    public async Task Answer_ThatSaysStop_EndsTheChannel_AndOthersAreKeptByNobody(string words, bool ends)
    {
        await ProvenAsync((await App.TopicAsync()).Id);
        using var form = new FormUrlEncodedContent([new("from", "33612345678"), new("text", words)]);
        using var foreign = await App.Client().PostAsync($"/delivery/sms/another-secret-of-a-gateway/answer", form);
        Assert.Equal((HttpStatusCode.NotFound, ChannelState.Proven), (foreign.StatusCode, (await ChannelAsync()).State));

        using var again = new FormUrlEncodedContent([new("from", "33612345678"), new("text", words)]);
        using var taken = await App.Client().PostAsync($"/delivery/sms/{OpenChannels.Secret}/answer", again);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var channel = await ChannelAsync();
        Assert.Equal(ends ? (ChannelState.Ended, ChannelEnd.Replied) : (ChannelState.Proven, null), (channel.State, channel.EndedBy));
    }

    [Fact]
    public async Task Message_ShowsPartsAndCostBeforeItIsSent_AndArrivesInTheReadersLanguage()
    {
        var topic = await App.TopicAsync();
        await ProvenAsync(topic.Id, "ar");
        App.Gateway.Forget();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        const string Evil = "\"},{\"to\":\"+1\"}\r\nX: y {number} 🚀";
        var check = await officer.WriteAsync(topic, ("IsUrgent", "true"), ("Outlets", new[] { "Sms", "News" }), ("Headline[ar]", "الجسر مفتوح " + Evil), ("Text[ar]", "يمكنكم العبور."));
        Assert.Contains("Together about", check.Main, StringComparison.Ordinal);
        Assert.Contains("letters of all scripts", check.Main, StringComparison.Ordinal);
        Assert.Contains("EUR", check.Main, StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.WriteAsync(topic, ("IsUrgent", "true"), ("Outlets", new[] { "Sms", "News" }), ("Headline[ar]", "الجسر مفتوح"), ("Text[ar]", "يمكنكم العبور.")), "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));
        await App.DeliveredAsync();

        var text = Assert.Single(Texts());
        Assert.Equal("+33612345678", text.GetProperty("to").GetString());
        Assert.Contains("الجسر مفتوح", text.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("أجيبوا بكلمة إيقاف", text.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("k\"1", text.GetProperty("key").GetString());
    }

    private async Task<Page> AskAsync(Visitor person, Guid topic, string number, string language = "en")
    {
        var sent = await person.SubmitAsync(await person.GetPageAsync($"/{language}/subscribe?by=Sms"), "main form", ("Phone", number), ("Topics", new[] { topic.ToString() }));
        return sent.Location is null ? sent : await person.FollowAsync(sent);
    }

    private async Task<Channel> ProvenAsync(Guid topic, string language = "en")
    {
        var person = App.Client();
        await person.SubmitAsync(await AskAsync(person, topic, Number, language), "main form", ("Code", await CodeAsync()));
        return await ChannelAsync();
    }

    private async Task<string> CodeAsync() => Regex.Match((await SentAsync())[^1].GetProperty("text").GetString()!, @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    private async Task<IReadOnlyList<JsonElement>> SentAsync()
    {
        await App.DeliveredAsync();
        return Texts();
    }

    private IReadOnlyList<JsonElement> Texts() => [.. App.Gateway.Asked.Where(a => a.Path == "/sms").Select(a => JsonDocument.Parse(a.Bytes).RootElement.Clone())];

    private Task<Channel> ChannelAsync() => App.Db().Set<Channel>().AsNoTracking().SingleAsync();
}

public sealed class PhoneOnSqlite(SqliteApp app) : PhoneTests(app);

public sealed class PhoneOnPostgres(PostgresApp app) : PhoneTests(app);
