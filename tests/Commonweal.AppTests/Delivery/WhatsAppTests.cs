using System.Net;
using System.Text.Json;
using Commonweal.AppTests.Audience;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Platform.Accounts;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>By WhatsApp: a code, a message in an approved template, what Meta tells of it, STOP.</summary>
public abstract class WhatsAppTests(AppFixture app) : AppTest(app)
{
    private const string Door = "/delivery/whatsapp", Posts = $"/v25.0/{OpenChannels.WhatsAppNumber}/messages";

    [Fact]
    public async Task Number_IsProvenByACodeInATemplate_AndAMessageComesInOneParagraphOfTheReadersLanguage()
    {
        var topic = await App.TopicAsync();
        var person = App.Client();
        var form = await person.GetPageAsync("/ar/subscribe?by=WhatsApp");
        Assert.Contains("ميتا", form.Main, StringComparison.Ordinal);
        var page = await person.FollowAsync(await person.SubmitAsync(form, "main form", ("Phone", "+33 6 12 34 56 78"), ("Topics", new[] { topic.Id.ToString() })));
        await App.DeliveredAsync();
        var asked = Assert.Single(App.Gateway.Asked);
        Assert.Equal(("POST", Posts, "Bearer EAAx1"), (asked.Method, asked.Path, asked.Headers["Authorization"]));
        var code = TextOf(asked);
        Assert.Matches(@"\A\d{6}\z", code);
        Assert.Equal(("city_code", "ar", "+33612345678"), TemplateOf(asked));

        var mine = await person.FollowAsync(await person.SubmitAsync(page, "main form", ("Code", code)));

        Assert.Contains("واتساب", mine.Main, StringComparison.Ordinal);
        var channel = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal((ChannelKind.WhatsApp, ChannelState.Proven), (channel.Kind, channel.State));
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        App.Gateway.Forget();
        (string, object?)[] written = [("IsUrgent", "true"), ("Outlets", new[] { "WhatsApp", "News" }), ("Headline[ar]", "الجسر مفتوح"), ("Text[ar]", "يمكنكم العبور الآن.\n\nخذوا معكم:\n- ماء\n- قبعة"), ("Headline[fr]", "Le pont est ouvert"), ("Text[fr]", "Passez.")];
        var check = await officer.WriteAsync(topic, written);
        Assert.Contains("WhatsApp has no approved template in français", check.Main, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("0.06", check.Main, StringComparison.Ordinal);
        Assert.Contains("الجسر مفتوح. يمكنكم العبور الآن. خذوا معكم: ماء · قبعة", check.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(check, "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));
        await App.DeliveredAsync();

        var sent = Assert.Single(App.Gateway.Asked);
        Assert.Equal(("city_news", "ar", "+33612345678"), TemplateOf(sent));
        Assert.StartsWith("الجسر مفتوح. يمكنكم العبور الآن.", TextOf(sent), StringComparison.Ordinal);
        Assert.EndsWith("أجيبوا بكلمة إيقاف", TextOf(sent), StringComparison.Ordinal);
        Assert.DoesNotContain(TextOf(sent), c => char.IsControl(c));
        Assert.Contains("/ar/news/", TextOf(sent), StringComparison.Ordinal);
        Assert.DoesNotContain(App.Log.Lines, l => l.Contains("612345678", StringComparison.Ordinal) || l.Contains("EAAx1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{"id":"wamid.1","status":"sent","timestamp":"1"}]""", ParcelState.Sent, ChannelState.Proven, null)]
    [InlineData("""[{"id":"wamid.1","status":"sent"},{"id":"wamid.1","status":"delivered"},{"id":"wamid.1","status":"read"}]""", ParcelState.Delivered, ChannelState.Proven, null)]
    [InlineData("""[{"id":"wamid.1","status":"read"}]""", ParcelState.Delivered, ChannelState.Proven, null)]
    [InlineData("""[{"id":"wamid.1","status":"failed","errors":[{"code":131049,"title":"Nadia"}]}]""", ParcelState.Bounced, ChannelState.Proven, "131049")]
    [InlineData("""[{"id":"wamid.1","status":"failed","errors":[{"code":131026,"title":"Message undeliverable"}]}]""", ParcelState.Bounced, ChannelState.Ended, "131026")]
    [InlineData("""[{"id":"wamid.1","status":"failed"}]""", ParcelState.Bounced, ChannelState.Proven, "failed")]
    [InlineData("""[{"id":"wamid.other","status":"failed"},{"status":"delivered"},{"id":{"a":1},"status":[]},7]""", ParcelState.Sent, ChannelState.Proven, null)]
    public async Task News_MovesTheParcelOnce(string statuses, object state, object channel, string? reason)
    {
        var no = await SentAsync();
        for (var time = 0; time < 2; time++) Assert.Equal(HttpStatusCode.OK, await BringAsync(OpenChannels.WhatsAppNews(statuses)));

        var parcel = await App.Db().Set<Parcel>().AsNoTracking().SingleAsync(p => p.DispatchNo == no);
        Assert.Equal(((ParcelState)state, reason), (parcel.State, parcel.Reason));
        Assert.Equal((ChannelState)channel, await App.Db().Set<Channel>().Select(c => c.State).SingleAsync());
        Assert.Equal((ParcelState)state, (await App.Db().Set<DispatchCount>().AsNoTracking().SingleAsync(c => c.DispatchNo == no && c.Parcels != 0)).State);
        if (reason is null) return;
        var desk = await (await App.SignInAsAsync(Role.CommunicationsOfficer)).GetPageAsync($"/desk/dispatches/{no}");
        Assert.Contains(reason, desk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_UnsignedOrChangedOrOfAnotherNumber_MoveNothing()
    {
        var no = await SentAsync();
        const string Failed = """[{"id":"wamid.1","status":"failed","errors":[{"code":131026}]}]""", Stop = """[{"from":"33612345678","type":"text","text":{"body":"STOP"}}]""";
        Assert.Equal(HttpStatusCode.Forbidden, await BringAsync(OpenChannels.WhatsAppNews(Failed, Stop, secret: "a-secret-of-somebody-else")));
        using var changed = OpenChannels.WhatsAppNews(Failed, Stop);
        var altered = await changed.Content!.ReadAsStringAsync() + " ";
        var twice = new HttpRequestMessage(HttpMethod.Post, changed.RequestUri) { Content = new StringContent(altered) };
        twice.Headers.Add("X-Hub-Signature-256", changed.Headers.GetValues("X-Hub-Signature-256"));
        Assert.Equal(HttpStatusCode.Forbidden, await BringAsync(twice));
        foreach (var signature in (string[])["", "sha256=", "sha1=00", "sha256=zz"])
        {
            var odd = OpenChannels.WhatsAppNews(Failed, Stop);
            odd.Headers.Remove("X-Hub-Signature-256");
            if (signature.Length > 0) odd.Headers.Add("X-Hub-Signature-256", signature);
            Assert.Equal(HttpStatusCode.Forbidden, await BringAsync(odd));
        }
        Assert.Equal(HttpStatusCode.OK, await BringAsync(OpenChannels.WhatsAppNews(Failed, Stop, number: "1065403522")));
        foreach (var broken in (string[])["", "{", "\0\0"]) Assert.Equal(HttpStatusCode.BadRequest, await BringAsync(OpenChannels.Signed(broken)));
        foreach (var empty in (string[])["[]", "null", "{\"entry\":{\"a\":1}}", "{\"entry\":[{\"changes\":[null,{\"value\":[]}]}]}"]) Assert.Equal(HttpStatusCode.OK, await BringAsync(OpenChannels.Signed(empty)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await BringAsync(OpenChannels.Signed(new string(' ', 4_200_000))));

        Assert.Equal(ParcelState.Sent, await App.Db().Set<Parcel>().Where(p => p.DispatchNo == no).Select(p => p.State).SingleAsync());
        Assert.Equal(ChannelState.Proven, await App.Db().Set<Channel>().Select(c => c.State).SingleAsync());
        Assert.DoesNotContain(await App.Db().Set<ParcelReference>().Select(r => r.State).ToListAsync(), s => s is ParcelState.Bounced);
    }

    [Theory]
    [InlineData("subscribe", OpenChannels.WhatsAppVerify, "1158201444", HttpStatusCode.OK)]
    [InlineData("subscribe", "another-word-altogether", "1158201444", HttpStatusCode.Forbidden)]
    [InlineData("subscribe", "", "1158201444", HttpStatusCode.Forbidden)]
    [InlineData("unsubscribe", OpenChannels.WhatsAppVerify, "1158201444", HttpStatusCode.Forbidden)]
    [InlineData("subscribe", OpenChannels.WhatsAppVerify, "", HttpStatusCode.Forbidden)]
    public async Task Door_IsShownToWhoeverKnowsTheWord(string mode, string word, string challenge, HttpStatusCode status)
    {
        using var answer = await App.Client().GetAsync($"{Door}?hub.mode={mode}&hub.verify_token={word}&hub.challenge={challenge}");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync() == challenge);
        if (status == HttpStatusCode.OK) Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("""{"type":"text","text":{"body":"Stop."}}""", true)]
    [InlineData("""{"type":"text","text":{"body":"إيقاف"}}""", true)]
    [InlineData("""{"type":"button","button":{"payload":"x","text":"Arrêt"}}""", true)]
    [InlineData("""{"type":"interactive","interactive":{"button_reply":{"id":"1","title":"STOP"}}}""", true)]
    [InlineData("""{"type":"text","text":{"body":"Please do not stop"}}""", false)]
    [InlineData("""{"type":"image","image":{"id":"1","caption":"STOP"}}""", false)]
    public async Task Answer_ThatSaysStop_EndsTheChannel(string message, bool ends)
    {
        await SentAsync();
        Assert.Equal(HttpStatusCode.OK, await BringAsync(OpenChannels.WhatsAppNews(messages: "[" + message.Replace("{\"type\"", "{\"from\":\"33612345678\",\"id\":\"wamid.2\",\"type\"", StringComparison.Ordinal) + "]")));

        var channel = await App.Db().Set<Channel>().AsNoTracking().SingleAsync();
        Assert.Equal(ends ? (ChannelState.Ended, ChannelEnd.Replied) : (ChannelState.Proven, null), (channel.State, channel.EndedBy));
    }

    [Fact]
    public async Task Key_ThatRanOut_IsToldAtTheDesk_AndWhatWaitsLeavesOnceItIsMended()
    {
        await ProvenAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        App.Gateway.Answer = TestGateway.Says(401, """{"error":{"message":"Error validating access token","type":"OAuthException","code":190,"error_subcode":463}}""", ("Content-Type", "application/json"));
        await SendAsync(officer);
        var no = await App.Db().Set<Dispatch>().MaxAsync(d => d.No);
        foreach (var path in (string[])["/desk/dispatches", $"/desk/dispatches/{no}"])
            await Until.TrueAsync(async () =>
            {
                App.Services.GetRequiredService<FillingSignal>().Raise();
                App.Services.GetRequiredService<DeliverySignal>().Raise();
                App.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await officer.GetPageAsync(path)).Main.Contains("does not take our key or account (190)", StringComparison.Ordinal);
            }, "say at the desk why it waits");
        Assert.Contains(App.Log.Lines, l => l.Contains("whatsapp:token", StringComparison.Ordinal));
        App.Gateway.Forget();
        await App.DeliveredAsync();

        Assert.Equal(ParcelState.Sent, await App.Db().Set<Parcel>().Where(p => p.DispatchNo == no).Select(p => p.State).SingleAsync());
        Assert.DoesNotContain("our key", (await officer.GetPageAsync($"/desk/dispatches/{no}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counter_FindsANumberInBothOfItsChannels()
    {
        await ProvenAsync();
        var topic = await App.Db().Set<Communication.Audience.Topics.NewsTopic>().SingleAsync();
        var other = App.Client();
        await other.SubmitAsync(await other.GetPageAsync("/en/subscribe?by=Sms"), "main form", ("Phone", "+33612345678"), ("Topics", new[] { topic.Id.ToString() }));
        await App.DeliveredAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);

        var found = await officer.SubmitAsync(await officer.GetPageAsync("/desk/audience/counter"), "form[action*='handler=Find']", ("Known", "+33 6 12 34 56 78"));

        Assert.Contains("WhatsApp", found.Main, StringComparison.Ordinal);
        Assert.Contains("Text message", found.Main, StringComparison.Ordinal);
    }

    /// <summary>Somebody subscribes in English; the code is typed.</summary>
    private async Task ProvenAsync()
    {
        var topic = await App.TopicAsync();
        var person = App.Client();
        var page = await person.FollowAsync(await person.SubmitAsync(await person.GetPageAsync("/en/subscribe?by=WhatsApp"), "main form", ("Phone", "+33612345678"), ("Topics", new[] { topic.Id.ToString() })));
        await App.DeliveredAsync();
        await person.SubmitAsync(page, "main form", ("Code", TextOf(App.Gateway.Asked[^1])));
    }

    /// <summary>A message was taken under the name <c>wamid.1</c>; gives its dispatch.</summary>
    private async Task<int> SentAsync()
    {
        await ProvenAsync();
        App.Gateway.Answer = TestGateway.Says(200, """{"messaging_product":"whatsapp","contacts":[{"input":"+33612345678","wa_id":"33612345678"}],"messages":[{"id":"wamid.1","message_status":"accepted"}]}""", ("Content-Type", "application/json"));
        await SendAsync(await App.SignInAsAsync(Role.CommunicationsOfficer));
        await App.DeliveredAsync();
        return await App.Db().Set<Dispatch>().MaxAsync(d => d.No);
    }

    private async Task SendAsync(Visitor officer)
    {
        var topic = await App.Db().Set<Communication.Audience.Topics.NewsTopic>().SingleAsync();
        await officer.SubmitAsync(await officer.WriteAsync(topic, ("IsUrgent", "true"), ("Outlets", new[] { "WhatsApp" })), "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));
    }

    private async Task<HttpStatusCode> BringAsync(HttpRequestMessage news)
    {
        using (news)
        {
            using var answer = await App.Client().SendAsync(news);
            return answer.StatusCode;
        }
    }

    private static (string Name, string Language, string To) TemplateOf(Asked asked)
    {
        var said = JsonDocument.Parse(asked.Bytes).RootElement;
        var template = said.GetProperty("template");
        return (template.GetProperty("name").GetString()!, template.GetProperty("language").GetProperty("code").GetString()!, said.GetProperty("to").GetString()!);
    }

    private static string TextOf(Asked asked)
        => JsonDocument.Parse(asked.Bytes).RootElement.GetProperty("template").GetProperty("components")[0].GetProperty("parameters")[0].GetProperty("text").GetString()!;
}

public sealed class WhatsAppOnSqlite(SqliteApp app) : WhatsAppTests(app);

public sealed class WhatsAppOnPostgres(PostgresApp app) : WhatsAppTests(app);
