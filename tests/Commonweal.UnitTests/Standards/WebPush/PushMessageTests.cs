using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Standards.WebPush;

namespace Commonweal.UnitTests.Standards.WebPush;

public class PushMessageTests
{
    // RFC 8291 Appendix A.
    private const string ReceiverPublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string ReceiverPrivate = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private const string SenderPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string Auth = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string Body =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml" +
        "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT" +
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private const string Words = "When I grow up, I want to be a watermelon";
    private const string Endpoint = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV";

    [Fact]
    public void AppendixA_IsWrittenBitByBit_AndRead()
    {
        using var sender = Pair(SenderPrivate);
        using var receiver = Pair(ReceiverPrivate);

        var body = PushMessage.Encrypt(PushSubscription.Of(Endpoint, ReceiverPublic, Auth), Encoding.UTF8.GetBytes(Words), sender, Base64Url.DecodeFromChars("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(Body, Base64Url.EncodeToString(body));
        Assert.Equal(Words, Encoding.UTF8.GetString(PushMessage.Decrypt(Base64Url.DecodeFromChars(Body), receiver, Base64Url.DecodeFromChars(Auth))));
    }

    [Fact]
    public void SameMessageTwice_IsNeverTheSameBody_AndIsReadByTheReceiverAlone()
    {
        using var receiver = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var secret = RandomNumberGenerator.GetBytes(16);
        var subscription = PushSubscription.Of(Endpoint, Base64Url.EncodeToString(PushKeys.Point(receiver.ExportParameters(includePrivateParameters: false))), Convert.ToBase64String(secret).Replace('+', '-').Replace('/', '_'));

        var (one, two) = (PushMessage.Encrypt(subscription, "سلام"u8), PushMessage.Encrypt(subscription, "سلام"u8));

        Assert.NotEqual(one, two);
        Assert.Equal("سلام"u8, PushMessage.Decrypt(two, receiver, secret));
        Assert.Throws<PushException>(() => PushMessage.Decrypt(one, other, secret));
        Assert.Throws<PushException>(() => PushMessage.Decrypt(one, receiver, new byte[16]));
    }

    [Fact]
    public void LongestMessage_MakesABodyOf4096Bytes_AndOneByteMoreIsRefused()
    {
        var subscription = PushSubscription.Of(Endpoint, ReceiverPublic, Auth);

        Assert.Equal(3_993, PushMessage.MaximumBytes);
        Assert.Equal(4_096, PushMessage.Encrypt(subscription, new byte[PushMessage.MaximumBytes]).Length);
        Assert.Throws<ArgumentException>(() => PushMessage.Encrypt(subscription, new byte[PushMessage.MaximumBytes + 1]));
    }

    [Theory]
    [InlineData("http://push.example.net/", ReceiverPublic, Auth, "The address of the push service is not https.")]
    [InlineData("/push", ReceiverPublic, Auth, "The address of the push service is not https.")]
    [InlineData("https://a:b@push.example.net/", ReceiverPublic, Auth, "The address of the push service is not https.")]
    [InlineData(Endpoint, "", Auth, "The browser's key is not 65 bytes in base64url.")]
    [InlineData(Endpoint, "!" + ReceiverPublic, Auth, "The browser's key is not 65 bytes in base64url.")]
    [InlineData(Endpoint, "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", Auth, "A public key is no uncompressed point.")]
    [InlineData(Endpoint, "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8", Auth, "A public key lies not on the curve P-256.")]
    [InlineData(Endpoint, ReceiverPublic, "BTBZMqHH6r4Tts7J_aSI", "The browser's secret is not 16 bytes in base64url.")]
    public void BrokenSubscription_IsRefusedWithReason(string endpoint, string key, string auth, string reason)
        => Assert.Equal(reason, Assert.Throws<PushException>(() => PushSubscription.Of(endpoint, key, auth)).Message);

    private static ECDiffieHellman Pair(string secret) => ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(secret) });
}
