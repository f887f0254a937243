using System.Text;
using Commonweal.Platform.Accounts;

namespace Commonweal.UnitTests.Accounts;

/// <summary>The codes of RFC 6238, appendix B (the last six of its eight digits), and that each opens once.</summary>
public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_OfTheStandard(long seconds, string code)
        => Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Match_ForgivesHalfAMinute(int seconds, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(matches, Totp.Match(Key, Totp.Code(Key, Totp.StepAt(now.AddSeconds(seconds))), now, lastStep: 0) is not null);
    }

    [Fact]
    public void Match_TakesNoCodeTwice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.Match(Key, "005924", now, lastStep: 0);
        Assert.Equal(Totp.StepAt(now), step);
        Assert.Null(Totp.Match(Key, "005924", now, step!.Value));
        Assert.NotNull(Totp.Match(Key, Totp.Code(Key, step.Value + 1), now, step.Value));
    }

    [Theory]
    [InlineData("005 924")]
    [InlineData("٠٠٥٩٢٤")]
    [InlineData("۰۰۵ ۹۲۴")]
    public void Match_ReadsAnyDigits(string typed) => Assert.NotNull(Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), lastStep: 0));

    [Theory]
    [InlineData("")]
    [InlineData("5924")]
    [InlineData("0059240")]
    [InlineData("abcdef")]
    public void Match_RefusesWhatIsNoCode(string typed) => Assert.Null(Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), lastStep: 0));

    [Fact]
    public void Bytes_ReadBase32() => Assert.Equal(Key, Totp.Bytes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

    [Fact]
    public void NewKey_HasAHundredAndSixtyBits()
    {
        Assert.Equal(20, Totp.Bytes(Totp.NewKey()).Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }
}
