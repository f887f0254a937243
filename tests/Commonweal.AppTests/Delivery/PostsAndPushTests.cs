using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.WebPush;
using Commonweal.Platform.Privacy;
using Commonweal.Standards.WebPush;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>Posts to public accounts and notices in browsers, at servers that speak their protocols and fail as they do.</summary>
public sealed class PostsAndPushTests
{
    [Theory]
    [InlineData(false, Medium.Telegram)]
    [InlineData(true, Medium.Telegram)]
    [InlineData(false, Medium.Mastodon)]
    [InlineData(true, Medium.Mastodon)]
    public async Task Post_OncePerLanguage_WaitsWhenAsked_AndSaysWhereItMayStandTwice(bool postgres, object medium)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var ask = new DispatchAsk((Medium)medium, Lane.Urgent, "test/post", "Bridge", null, TimeProvider.System.GetUtcNow().AddDays(1),
            [new DispatchText { Language = "en", Subject = "Bridge", Text = "The bridge is open" }, new DispatchText { Language = "ar", Subject = "Bridge", Text = "الجسر مفتوح" }]);
        await city.WithAsync<Dispatches, bool>(async d => { await d.AskPublicAsync(ask, CancellationToken.None); return true; });
        var no = await city.LookAsync(db => db.Set<Dispatch>().Select(d => d.No).SingleAsync());

        gateway.Answer = TestGateway.Says(429, """{"ok":false,"parameters":{"retry_after":7}}""", ("X-RateLimit-Reset", "2099-01-01T00:00:00Z"));
        await city.SendAsync();
        Assert.Single(gateway.Asked);
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Waiting, 0), (p.State, p.Attempts)));
        gateway.Answer = TestGateway.Half;
        await city.SendAsync();
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Later, true), (p.State, p.MayRepeat)));
        await city.LookAsync(db => db.Set<Parcel>().ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));
        var before = gateway.Asked;
        gateway.Forget();
        await city.SendAsync();

        Assert.Equal("Sent:2", await city.BecameAsync(no));
        Assert.Equal(2, gateway.Asked.Count);
        Assert.Contains(gateway.Asked, a => JsonDocument.Parse(a.Bytes).RootElement.EnumerateObject().Any(p => p.Value.ToString() == "الجسر مفتوح"));
        if ((Medium)medium is Medium.Mastodon) Assert.All(gateway.Asked, a => Assert.Contains(before, b => b.Headers["Idempotency-Key"] == a.Headers["Idempotency-Key"] && b.Body == a.Body));
        else Assert.All(gateway.Asked, a => Assert.Equal("/bot1:x/sendMessage", a.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Notice_IsReadByTheBrowserAlone_AndABrowserThatIsGoneIsForgotten(bool postgres)
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, OpenChannels.WordsAt(gateway.Address));
        var topic = await city.PhonesAsync(3, kind: ChannelKind.Push);
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (point, auth) = (browser.ExportParameters(includePrivateParameters: false).Q, RandomNumberGenerator.GetBytes(16));
        var key = Base64Url.EncodeToString((byte[])[4, .. point.X!, .. point.Y!]);
        await city.LookAsync(async db =>
        {
            var personal = city.Services.GetRequiredService<PersonalData>();
            string[] endpoints = ["https://fcm.googleapis.com/send/there", "https://updates.push.services.mozilla.com/wpush/gone", "https://10.0.0.1/inside"];
            foreach (var (channel, at) in (await db.Set<Channel>().OrderBy(c => c.Id).ToListAsync()).Select((c, at) => (c, at))) channel.AddressSealed = personal.Seal(new PushPlace(endpoints[at], key, Base64Url.EncodeToString(auth)).Write());
            return await db.SaveChangesAsync();
        });
        var no = await city.TextAsync(topic, medium: Medium.Push);
        gateway.Answer = (asked, http) => TestGateway.Says(asked.Path.EndsWith("gone", StringComparison.Ordinal) ? 410 : 429, "", ("Retry-After", "60"))(asked, http);
        await city.SendAsync();
        Assert.Equal("Waiting:1 Refused:2", await city.BecameAsync(no));
        Assert.Equal(1, await city.LookAsync(db => db.Set<Channel>().CountAsync(c => c.EndedBy == ChannelEnd.Bounced)));

        gateway.Forget();
        await city.LookAsync(db => db.Set<Parcel>().Where(p => p.State == ParcelState.Later).ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));
        await city.SendAsync();

        var posted = Assert.Single(gateway.Asked);
        Assert.Equal("/fcm.googleapis.com/send/there", posted.Path);
        Assert.Equal(("aes128gcm", "high"), (posted.Headers["Content-Encoding"], posted.Headers["Urgency"]));
        Assert.InRange(int.Parse(posted.Headers["TTL"], System.Globalization.CultureInfo.InvariantCulture), 80_000, 86_400);
        Assert.EndsWith("k=" + city.Services.GetRequiredService<PushIdentity>().PublicKey, posted.Headers["Authorization"], StringComparison.Ordinal);
        var notice = JsonDocument.Parse(PushMessage.Decrypt(posted.Bytes, browser, auth)).RootElement;
        Assert.Equal("The bridge is open", notice.GetProperty("title").GetString());
        Assert.Equal("https://city.example/en/news/1", notice.GetProperty("link").GetString());
    }
}
