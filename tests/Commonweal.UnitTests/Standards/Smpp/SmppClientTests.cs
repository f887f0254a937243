using System.Net;
using System.Net.Sockets;
using Commonweal.Standards.Smpp;
using Commonweal.Standards.Sms;
using Microsoft.Extensions.Time.Testing;

namespace Commonweal.UnitTests.Standards.Smpp;

/// <summary>Against a network that misbehaves on purpose.</summary>
public sealed class SmppClientTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<SmppDelivery> received = [];
    private Socket? other;
    private bool isTaken = true;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Window_LetsNoMoreWait_UntilAnAnswerCame()
    {
        await using var network = await ConnectAsync();
        await using var client = await BindAsync(network, new SmppSettings { Window = 2 });
        var sent = Enumerable.Range(0, 3).Select(_ => client.SendAsync(Message(), Stop)).ToList();
        var first = await NextAsync(network);
        var second = await NextAsync(network);
        Assert.Equal(0, other!.Available);

        await AnswerAsync(network, second, "b\0"u8.ToArray());
        var third = await NextAsync(network);
        await AnswerAsync(network, third, "c\0"u8.ToArray());
        await AnswerAsync(network, first, "a\0"u8.ToArray());

        Assert.Equal(["a", "b", "c"], (await Task.WhenAll(sent)).Select(a => Assert.Single(a).MessageId).Order());
        await EndAsync(network, client);
    }

    [Fact]
    public async Task NoAnswerInTime_IsAFaultThatSaysItMayHaveBeenTaken_AndTheSessionGoesOn()
    {
        await using var network = await ConnectAsync();
        await using var client = await BindAsync(network, new SmppSettings { AskEvery = TimeSpan.FromHours(1) });
        var sent = client.SendAsync(Message(), Stop);
        var late = await NextAsync(network);
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.True((await Assert.ThrowsAsync<SmppException>(() => sent)).MayHaveBeenTaken);
        await AnswerAsync(network, late, "late\0"u8.ToArray());
        var again = client.SendAsync(Message(), Stop);
        await AnswerAsync(network, await NextAsync(network), "new\0"u8.ToArray());
        Assert.Equal("new", Assert.Single(await again).MessageId);
        await EndAsync(network, client);
    }

    [Theory]
    [InlineData("0000")]                                    // half a header
    [InlineData("00000020800000040000000000000002")]        // a header without its body
    [InlineData("0000000F8000000400000000000000")]          // shorter than a header
    [InlineData("7FFFFFFF800000040000000000000002")]        // two gigabytes
    [InlineData("")]
    public async Task ConnectionThatBreaks_EndsEveryRequest(string lastOctets)
    {
        await using var network = await ConnectAsync();
        await using var client = await BindAsync(network);
        var sent = client.SendAsync(Message(), Stop);
        await NextAsync(network);
        await network.WriteAsync(Convert.FromHexString(lastOctets), Stop);
        other!.Shutdown(SocketShutdown.Both);

        Assert.True((await Assert.ThrowsAsync<SmppException>(() => sent)).MayHaveBeenTaken);
        await client.Lost;
        Assert.False((await Assert.ThrowsAsync<SmppException>(() => client.SendAsync(Message(), Stop))).MayHaveBeenTaken);
    }

    [Fact]
    public async Task PduInSingleOctets_IsRead_AndUnknownCommandsAreRefused()
    {
        await using var network = await ConnectAsync();
        await using var client = await BindAsync(network);
        foreach (var octet in new SmppPdu(SmppCommand.EnquireLink, default, 9, default).ToBytes()) await network.WriteAsync(new[] { octet }, Stop);
        await network.WriteAsync(new SmppPdu((SmppCommand)0x102, default, 10, default).ToBytes(), Stop);

        Assert.Equal((SmppCommand.EnquireLinkResponse, 9u), await NextAsync(network) is { } pdu ? (pdu.Command, pdu.Sequence) : default);
        var refused = await NextAsync(network);
        Assert.Equal((SmppCommand.GenericNack, 10u, "ESME_RINVCMDID"), (refused.Command, refused.Sequence, refused.Status.ToString()));
        await EndAsync(network, client);
    }

    [Fact]
    public async Task Deliveries_AreAnsweredByWhatBecameOfThem()
    {
        await using var network = await ConnectAsync();
        await using var client = await BindAsync(network);
        async Task<string> DeliverAsync(byte[] body)
        {
            await network.WriteAsync(new SmppPdu(SmppCommand.DeliverSm, default, 5, body).ToBytes(), Stop);
            var answer = await NextAsync(network);
            Assert.Equal((SmppCommand.DeliverSmResponse, 5u, 1), (answer.Command, answer.Sequence, answer.Body.Length));
            return answer.Status.ToString();
        }

        Assert.Equal("ESME_ROK", await DeliverAsync(SmppMessageTests.Deliver(4, 0, "id:1 stat:DELIVRD"u8.ToArray())));
        Assert.Equal("ESME_RX_P_APPN", await DeliverAsync([1, 2, 3]));
        isTaken = false;
        Assert.Equal("ESME_RX_T_APPN", await DeliverAsync(SmppMessageTests.Deliver(0, 0, "STOP"u8.ToArray())));
        Assert.Equal(["id:1 stat:DELIVRD", "STOP"], received.Select(r => r.Text));
        await EndAsync(network, client);
    }

    [Fact]
    public async Task SilentNetwork_IsFoundOutByAsking()
    {
        await using var network = await ConnectAsync();
        await using var client = await BindAsync(network);
        while (other!.Available == 0) { clock.Advance(TimeSpan.FromSeconds(30)); await Task.Yield(); }
        Assert.Equal(SmppCommand.EnquireLink, (await NextAsync(network)).Command);
        while (!client.Lost.IsCompleted) { clock.Advance(TimeSpan.FromSeconds(31)); await Task.Yield(); }

        await Assert.ThrowsAsync<SmppException>(() => client.SendAsync(Message(), Stop));
    }

    public async ValueTask DisposeAsync()
    {
        other?.Dispose();
        await Task.CompletedTask;
    }

    private NetworkStream? ours;

    private async Task<NetworkStream> ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Stop);
        ours = client.GetStream();
        other = await listener.AcceptSocketAsync(Stop);
        return new NetworkStream(other, ownsSocket: true);
    }

    private async Task<SmppClient> BindAsync(Stream network, SmppSettings? settings = null)
    {
        var binding = SmppClient.BindAsync(ours!, "city", "secret", TakeAsync, settings ?? new(), clock, Stop);
        var bind = await NextAsync(network);
        Assert.Equal((SmppCommand.BindTransceiver, "city\0secret\0\0" + "4\0\0\0"), (bind.Command, System.Text.Encoding.ASCII.GetString(bind.Body.Span)));
        await AnswerAsync(network, bind, "them\0"u8.ToArray());
        return await binding;
    }

    private Task<bool> TakeAsync(SmppDelivery delivery, CancellationToken stop)
    {
        received.Add(delivery);
        return Task.FromResult(isTaken);
    }

    private static async Task EndAsync(Stream network, SmppClient client)
    {
        var ended = client.DisposeAsync();
        var unbind = await NextAsync(network);
        Assert.Equal(SmppCommand.Unbind, unbind.Command);
        await AnswerAsync(network, unbind, []);
        await ended;
    }

    private static async Task<SmppPdu> NextAsync(Stream network) => (await SmppPdu.ReadAsync(network, Stop))!;

    private static async Task AnswerAsync(Stream network, SmppPdu request, byte[] body)
        => await network.WriteAsync(new SmppPdu((SmppCommand)((uint)request.Command | 0x80000000), default, request.Sequence, body).ToBytes(), Stop);

    private static SmppMessage Message() => new(SmppAddress.Name("City"), SmppAddress.International("491700"), SmsText.Of("Hello"));
}
