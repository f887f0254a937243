using System.Security.Cryptography;
using System.Text;
using Commonweal.Standards.Dkim;
using Xunit;

namespace Commonweal.UnitTests.Standards.Dkim;

/// <summary>Signatures against what RFC 6376 prescribes, step by step; a program of others verifies whole letters in the app tests.</summary>
public sealed class DkimSignerTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_764_275_000);

    [Fact]
    public void Signature_IsOverTheRelaxedHeaders_AndItsOwnWithoutValue()
    {
        using var key = RSA.Create(2048);

        var value = Text(new DkimSigner("city.example", "autumn", key).Sign([Header("From", " City  <news@city.example>\r\n"), Header("SUBJECT", " Y\t\r\n\tZ  \r\n"), Header("To", "X\n")], "Hello\r\n"u8, At));

        var tags = value.Split(';').Select(t => t.Trim().Split('=', 2)).ToDictionary(t => t[0], t => t[1]);
        Assert.Equal(("1", "rsa-sha256", "relaxed/simple", "city.example", "autumn", "1764275000", "from:subject:to"), (tags["v"], tags["a"], tags["c"], tags["d"], tags["s"], tags["t"], tags["h"]));
        var signed = "from:City <news@city.example>\r\nsubject:Y Z\r\nto:X\r\n"
            + $"dkim-signature:v=1; a=rsa-sha256; c=relaxed/simple; d=city.example; s=autumn; t=1764275000; h=from:subject:to; bh={tags["bh"]}; b=";
        var signature = Convert.FromBase64String(tags["b"].Replace("\r\n\t", "", StringComparison.Ordinal));
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes(signed), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void Value_IsFoldedAndEndsItsLine()
    {
        using var key = RSA.Create(4096);

        var value = Text(new DkimSigner("city.example", "autumn", key).Sign([Header("From", " news@city.example")], "Hello\r\n"u8, At));

        Assert.StartsWith(" v=1;", value, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", value, StringComparison.Ordinal);
        var lines = value[..^2].Split("\r\n");
        Assert.All(lines[1..], line => Assert.StartsWith("\t", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 2, 120));
    }

    [Theory]
    // RFC 6376 §3.4.3: of an empty body, and of nothing but empty lines.
    [InlineData("", "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=")]
    [InlineData("\r\n", "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=")]
    [InlineData("\r\n\r\n\r\n", "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=")]
    // RFC 6376 appendix A, and the same with more or fewer line ends at its end.
    [InlineData("Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n", "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=")]
    [InlineData("Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n\r\n\r\n", "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=")]
    [InlineData("Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.", "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=")]
    public void Body_EndsInOneLineEnd_AndIsOtherwiseTakenAsItIs(string body, string hash)
    {
        using var key = RSA.Create(2048);

        var value = Text(new DkimSigner("city.example", "autumn", key).Sign([Header("From", " news@city.example")], Encoding.ASCII.GetBytes(body), At));

        Assert.Contains($"bh={hash};", value, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_WithoutFromAmongTheSigned_IsRefused()
    {
        using var key = RSA.Create(2048);

        Assert.Throws<ArgumentException>(() => new DkimSigner("city.example", "autumn", key).Sign([Header("To", " a@b.example")], "Hello\r\n"u8, At));
    }

    private static (string, ReadOnlyMemory<byte>) Header(string name, string value) => (name, Encoding.ASCII.GetBytes(value));

    private static string Text(byte[] value) => Encoding.ASCII.GetString(value);
}
