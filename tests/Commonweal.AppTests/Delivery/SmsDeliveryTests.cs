using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>Text messages over an HTTP gateway that is slow, full, broken or lies.</summary>
public sealed class SmsDeliveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gateway_FullAwayBrokenSilent_LosesNothing_AndSaysWhatMayRepeat(bool postgres)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var no = await city.TextAsync(await city.PhonesAsync(3));

        gateway.Answer = TestGateway.Says(429, "{}", ("Retry-After", "120"));
        await city.SendAsync();
        Assert.Single(gateway.Asked);
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Waiting, 0, false), (p.State, p.Attempts, p.MayRepeat)));

        await AgainAsync(TestGateway.Says(401));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Waiting, 0), (p.State, p.Attempts)));

        await AgainAsync(TestGateway.Says(500));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, 1, true, "500"), (p.State, p.Attempts, p.MayRepeat, p.Reason)));

        await AgainAsync(TestGateway.Half);
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, "broken-off"), (p.State, p.Reason)));

        await AgainAsync((_, http) => Task.Delay(Timeout.Infinite, http.RequestAborted));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, "broken-off", 3), (p.State, p.Reason, p.Attempts)));

        gateway.Forget();
        await AgainAsync(TestGateway.Usual);
        Assert.Equal("Sent:3", await city.BecameAsync(no));
        Assert.Equal(3, gateway.Asked.Count);

        async Task AgainAsync(Func<Asked, Microsoft.AspNetCore.Http.HttpContext, Task> answer)
        {
            gateway.Answer = answer;
            await city.LookAsync(db => db.Set<Parcel>().Where(p => p.State == ParcelState.Later).ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));
            await city.SendAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gateway_KnowsNobodyByThatNumber_EndsItsChannel_AndReceiptsEarlyOrTwiceAreNotedOnce(bool postgres)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var no = await city.TextAsync(await city.PhonesAsync(4));
        gateway.Answer = (asked, http) => To(asked).EndsWith("001", StringComparison.Ordinal)
            ? TestGateway.Says(400, """{"status":"unknown-subscriber"}""")(asked, http)
            : TestGateway.Says(200, $$"""{"status":"queued","messages":[{"id":"g-{{To(asked)[^1]}}"}]}""")(asked, http);
        // One comes before we know that it was sent.
        await NoteAsync(new Receipt("Sms/g-2", Arrived: true));

        await city.SendAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NoteAsync(new Receipt("Sms/g-3", Arrived: false, "001", IsNobodyThere: true))));
        await NoteAsync(new Receipt("Sms/nobody-knows", Arrived: true));

        Assert.Equal("Sent:1 Delivered:1 Bounced:1 Refused:1", await city.BecameAsync(no));
        Assert.Equal([ChannelEnd.Bounced, ChannelEnd.Bounced], await city.LookAsync(db => db.Set<Channel>().Where(c => c.EndedBy != null).Select(c => c.EndedBy!.Value).ToListAsync()));

        static string To(Asked asked) => System.Text.Json.JsonDocument.Parse(asked.Bytes).RootElement.GetProperty("to").GetString()!;
        Task<bool> NoteAsync(Receipt receipt) => city.WithAsync<ParcelReceipts, bool>(async r => { await r.NoteAsync(receipt, CancellationToken.None); return true; });
    }
}
