using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>Messages by the Cloud API where it is full, away, broken or will not have us.</summary>
public sealed class WhatsAppDeliveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CloudApi_FullAwayBrokenSilent_LosesNothing_AndSaysWhatMayRepeat(bool postgres)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var no = await city.TextAsync(await city.PhonesAsync(3, kind: ChannelKind.WhatsApp), medium: Medium.WhatsApp);

        // Nobody's fault, and no attempt at anybody: too many at once, a key that ran out, a number that Meta does not know.
        foreach (var (answer, reason) in new[]
        {
            (TestGateway.Says(429, "{}", ("Retry-After", "120")), null), (Error(400, 130429), null), (Error(400, 80007), null), (Error(401, 190), "no-entry 190"), (Error(403, 10), "no-entry 10"),
            (Error(403, 131031), "no-entry 131031"), (Error(400, 100, 33), "no-entry 100"), (TestGateway.Says(403), "no-entry 403"),
        })
        {
            await AgainAsync(answer);
            Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Waiting, 0, false, reason), (p.State, p.Attempts, p.MayRepeat, p.Reason)));
            Assert.Equal(reason, (await city.WithAsync<HeldUp, IReadOnlyList<Hindrance>>(h => h.FindAsync(no, CancellationToken.None))).Select(h => $"{h.Kind} {h.Code}").SingleOrDefault());
        }

        await AgainAsync(Error(400, 131056));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, 0, "pace"), (p.State, p.Attempts, p.Reason)));
        await AgainAsync(Error(503, 2));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, 1, false, "2"), (p.State, p.Attempts, p.MayRepeat, p.Reason)));
        await AgainAsync(Error(500, 131000));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, 2, true, "131000"), (p.State, p.Attempts, p.MayRepeat, p.Reason)));
        await AgainAsync(TestGateway.Says(502, "<html>"));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, "502"), (p.State, p.Reason)));
        foreach (var broken in new[] { TestGateway.Half, TestGateway.Says(200, """{"messages":[{"id":"""), (_, http) => Task.Delay(Timeout.Infinite, http.RequestAborted) })
        {
            await AgainAsync(broken);
            Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, "broken-off"), (p.State, p.Reason)));
        }

        gateway.Forget();
        await AgainAsync(TestGateway.Usual);
        Assert.Equal("Sent:3", await city.BecameAsync(no));
        Assert.Equal(3, gateway.Asked.Count);

        async Task AgainAsync(Func<Asked, HttpContext, Task> answer)
        {
            gateway.Answer = answer;
            await city.LookAsync(db => db.Set<Parcel>().Where(p => p.State == ParcelState.Later).ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));
            await city.SendAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Template_NotApproved_IsAskedForAFewTimes_NotForEveryReader_AndItsMessagesAreKept(bool postgres)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var no = await city.TextAsync(await city.PhonesAsync(150, kind: ChannelKind.WhatsApp), medium: Medium.WhatsApp);
        gateway.Answer = Error(404, 132001);

        await city.SendAsync();
        Assert.InRange(gateway.Asked.Count, 1, 8);
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, 0, "template 132001"), (p.State, p.Attempts, p.Reason)));
        Assert.Equal(new Hindrance(Medium.WhatsApp, Held.Template, "132001"), Assert.Single(await city.WithAsync<HeldUp, IReadOnlyList<Hindrance>>(h => h.FindAsync(null, CancellationToken.None))));

        gateway.Forget();
        await city.OpenAsync(port: 1, OpenChannels.WordsAt(gateway.Address));
        await city.LookAsync(db => db.Set<Parcel>().ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));
        await city.SendAsync();
        Assert.Equal("Sent:150", await city.BecameAsync(no));
        Assert.Equal(150, gateway.Asked.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reader_NotReached_IsLeftInPeace_AndARefusedMessageStrikesNobodyOff(bool postgres)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var no = await city.TextAsync(await city.PhonesAsync(4, kind: ChannelKind.WhatsApp), medium: Medium.WhatsApp);
        gateway.Answer = (asked, http) => (To(asked)[^1] switch { '1' => Error(400, 131026), '2' => Error(400, 131050), '3' => Error(400, 131009), _ => TestGateway.Usual })(asked, http);

        await city.SendAsync();

        Assert.Equal("Sent:1 Refused:3", await city.BecameAsync(no));
        Assert.Equal(["131009", "131026", "131050"], (await city.ParcelsAsync(no)).Select(p => p.Reason).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal([ChannelEnd.Bounced, ChannelEnd.Bounced], await city.LookAsync(db => db.Set<Channel>().Where(c => c.EndedBy != null).Select(c => c.EndedBy!.Value).ToListAsync()));

        static string To(Asked asked) => System.Text.Json.JsonDocument.Parse(asked.Bytes).RootElement.GetProperty("to").GetString()!;
    }

    private static Func<Asked, HttpContext, Task> Error(int status, int code, int? subcode = null)
        => TestGateway.Says(status, $$$"""{"error":{"message":"(#{{{code}}})","type":"OAuthException","code":{{{code}}},"error_subcode":{{{subcode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}}},"fbtrace_id":"A"}}""", ("Content-Type", "application/json"));
}
