using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Standards.WebPush;

namespace Commonweal.UnitTests.Standards.WebPush;

public class VapidKeyTests
{
    // RFC 8292 §2.4.
    private const string ExampleToken =
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0" +
        ".i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";

    private const string ExampleKey = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    private static readonly Uri Endpoint = new("https://push.example.net/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV");
    private static readonly Uri Contact = new("mailto:push@example.com");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1453523768) - TimeSpan.FromHours(12);

    [Fact]
    public void Authorization_SaysTheExamplesWords_AndIsSignedByTheKeyItNames()
    {
        using var key = VapidKey.Create();

        var value = key.Authorization(Endpoint, Contact, Now, TimeSpan.FromHours(12));

        var (token, named) = Parts(value);
        Assert.Equal(ExampleToken[..ExampleToken.LastIndexOf('.')], token[..token.LastIndexOf('.')]);
        Assert.Equal(key.PublicKey, named);
        Assert.True(IsSigned(token, named));
        Assert.True(IsSigned(ExampleToken, ExampleKey));
        Assert.False(IsSigned(ExampleToken, key.PublicKey));
    }

    [Fact]
    public void Key_KeptAndTakenBack_IsTheSame()
    {
        using var key = VapidKey.Create();
        using var back = VapidKey.From(key.ExportPrivateKey());

        Assert.Equal(key.PublicKey, back.PublicKey);
        var (token, _) = Parts(back.Authorization(new("https://push.example.net:8443/x"), new("https://rivermeet.example/contact"), Now, TimeSpan.FromHours(24)));
        Assert.True(IsSigned(token, key.PublicKey));
        Assert.Contains("\"aud\":\"https://push.example.net:8443\"", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://push.example.net/", "mailto:a@b.example", 12)]
    [InlineData("https://push.example.net/", "tel:112", 12)]
    [InlineData("https://push.example.net/", "/contact", 12)]
    [InlineData("https://push.example.net/", "mailto:a@b.example", 25)]
    [InlineData("https://push.example.net/", "mailto:a@b.example", 0)]
    public void Authorization_ThatAServiceWouldRefuse_IsRefused(string endpoint, string contact, int hours)
    {
        using var key = VapidKey.Create();

        Assert.Throws<ArgumentException>(() => key.Authorization(new(endpoint), new(contact, UriKind.RelativeOrAbsolute), Now, TimeSpan.FromHours(hours)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oR")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]        // zero
    [InlineData("__________________________________________8")]        // beyond the curve's order
    public void BrokenPrivateKey_IsRefused(string key) => Assert.Throws<PushException>(() => VapidKey.From(key));

    private static (string Token, string Key) Parts(string value)
    {
        Assert.StartsWith("vapid t=", value, StringComparison.Ordinal);
        return value["vapid t=".Length..].Split(", k=") is [var token, var key] ? (token, key) : throw new FormatException(value);
    }

    private static bool IsSigned(string token, string key)
    {
        using var signer = ECDsa.Create(PushKeys.Public(Base64Url.DecodeFromChars(key)));
        var dot = token.LastIndexOf('.');
        return signer.VerifyData(Encoding.ASCII.GetBytes(token, 0, dot), Base64Url.DecodeFromChars(token.AsSpan(dot + 1)), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
