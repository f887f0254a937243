using System.Collections.Concurrent;
using System.Text.Json;
using Commonweal.Standards.Smpp;
using Commonweal.Standards.Sms;

namespace Commonweal.UnitTests.Standards.Smpp;

/// <summary>Against an SMS centre that is not ours, which decodes by its own tables.</summary>
public class SmppPeerTests(SmppPeer peer) : IClassFixture<SmppPeer>
{
    private static readonly SmppAddress City = SmppAddress.Name("Rivermeet");

    private readonly ConcurrentQueue<SmppDelivery> received = new();

    [Fact]
    public async Task Texts_ArriveAsWritten_InEveryAlphabetAndJoining()
    {
        await using var client = await BindAsync();
        foreach (var text in new[] { "Bridge closed: {use} [ferry] ~ 5 € ÄÖÜ à Δ @£", "الجسر مغلق اليوم", "🚀 ok" })
        {
            Assert.All(await SendAsync(client, text), a => Assert.True(a.Status.IsOk && a.MessageId.StartsWith("id-", StringComparison.Ordinal)));
            Assert.Equal(text, Text(await peer.ToldAsync("text")));
        }
        foreach (var joining in Enum.GetValues<SmppJoining>())
        {
            var text = string.Concat(Enumerable.Repeat("€ and الجسر ", 20));
            var answers = await SendAsync(client, text, joining);
            var parts = await peer.ToldAsync("text", answers.Count);

            Assert.Equal(joining == SmppJoining.Payload ? 1 : SmsText.Of(text).Segments.Count, answers.Count);
            Assert.Equal(text, string.Concat(parts.Select(Text)));
            if (joining == SmppJoining.Header) Assert.Equal("00 03 07 04 01".Replace(" ", "", StringComparison.Ordinal), parts[0].GetProperty("header").GetString()![..10]);
            if (joining == SmppJoining.Parameters) Assert.Equal([(4, 1), (4, 2), (4, 3), (4, 4)], parts.Select(p => (p.GetProperty("total").GetInt32(), p.GetProperty("number").GetInt32())));
        }
    }

    [Fact]
    public async Task Receipts_NameTheMessage_AndAreAnswered()
    {
        await using var client = await BindAsync();

        var answer = Assert.Single(await client.SendAsync(Message("Hello", "+4917000000") with { WantsReceipt = true, ValidFor = TimeSpan.FromHours(26) }, TestContext.Current.CancellationToken));

        Assert.Equal(0, (await peer.ToldAsync("receipt")).GetProperty("receipt").GetInt32());
        var receipt = Assert.Single(received).Receipt!;
        Assert.Equal((answer.MessageId, SmppState.Delivered, "000"), (receipt.MessageId, receipt.State, receipt.Error));
        await peer.ToldAsync("text");
    }

    [Fact]
    public async Task Refusals_AreAnswers_AndTheRestOfATextIsNotSent()
    {
        await using var client = await BindAsync();

        var throttled = Assert.Single(await client.SendAsync(Message(new string('a', 400), "4917000058"), TestContext.Current.CancellationToken));
        var wrong = Assert.Single(await client.SendAsync(Message("Hello", "4917000011"), TestContext.Current.CancellationToken));

        Assert.Equal((true, true, "ESME_RTHROTTLED", ""), (throttled.Status.IsThrottled, throttled.Status.IsTemporary, throttled.Status.ToString(), throttled.MessageId));
        Assert.Equal((false, "ESME_RINVDSTADR"), (wrong.Status.IsTemporary, wrong.Status.ToString()));
        Assert.Equal(2, (await peer.ToldAsync("text", 2)).Count);
    }

    [Fact]
    public async Task WrongPassword_IsRefusedByName()
    {
        await using var stream = await peer.ConnectAsync();

        var fault = await Assert.ThrowsAsync<SmppException>(() => SmppClient.BindAsync(stream, "city", "wrong", Take, new(), TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Equal("The network refuses the session: ESME_RINVPASWD.", fault.Message);
    }

    [Fact]
    public async Task ManyCallers_SendAtOnce_AndTheEndIsPolite()
    {
        var client = await BindAsync(new SmppSettings { Window = 5, AskEvery = TimeSpan.FromMilliseconds(100) });
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => client.SendAsync(Message($"Message {n}", "4917000000"), TestContext.Current.CancellationToken)));
        await peer.ToldAsync("asked");
        await client.DisposeAsync();

        Assert.Equal(200, answers.Select(a => Assert.Single(a).MessageId).Distinct().Count());
        Assert.Equal(200, (await peer.ToldAsync("text", 200)).Select(Text).Distinct().Count());
        await peer.ToldAsync("unbound");
        await client.Lost;
    }

    private async Task<SmppClient> BindAsync(SmppSettings? settings = null)
        => await SmppClient.BindAsync(await peer.ConnectAsync(), "city", "secret", Take, settings ?? new(), TimeProvider.System, TestContext.Current.CancellationToken);

    private Task<bool> Take(SmppDelivery delivery, CancellationToken stop)
    {
        received.Enqueue(delivery);
        return Task.FromResult(true);
    }

    private static Task<IReadOnlyList<SmppAnswer>> SendAsync(SmppClient client, string text, SmppJoining joining = SmppJoining.Header)
        => client.SendAsync(Message(text, "4917000000") with { Joining = joining, Reference = 7 }, TestContext.Current.CancellationToken);

    private static SmppMessage Message(string text, string to) => new(City, SmppAddress.International(to), SmsText.Of(text)) { WantsReceipt = false };

    private static string Text(JsonElement told) => told.GetProperty("text").GetString()!;
}
