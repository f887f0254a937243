using Commonweal.Communication.Channels.Paper.Picture;

namespace Commonweal.UnitTests.Channels;

public sealed class ReadingOrderTests
{
    /// <summary>Small letters run from left to right; capitals stand for Hebrew, which runs from right to left.</summary>
    [Theory]
    [InlineData("car is THE CAR in arabic", false, "car is RAC EHT in arabic")]
    [InlineData("CAR MEANS car", true, "car SNAEM RAC")]
    [InlineData("BUS 4 IS FREE", true, "EERF SI 4 SUB")]
    [InlineData("AT 18:30 ON 2027-03-01", true, "2027-03-01 NO 18:30 TA")]
    [InlineData("COSTS 5 %, NOT 1,500", true, "1,500 TON ,% 5 STSOC")]
    [InlineData("SEE city.example/news NOW", true, "WON city.example/news EES")]
    [InlineData("he said ABC, DEF.", false, "he said FED ,CBA.")]
    [InlineData("ABC (def) GHI", true, "IHG )def( CBA")]
    [InlineData("x 12 ABC 3", false, "x 12 3 CBA")]
    public void Line_StandsAsUnicodeWantsIt(string typed, bool rightToLeft, string seen)
    {
        var text = new string([.. typed.Select(c => char.IsAsciiLetterUpper(c) ? (char)('א' + c - 'A') : c)]);
        var letters = typed.Zip(ReadingOrder.Levels(text, rightToLeft)).ToList();

        ReadingOrder.Reorder(letters, l => l.Second);

        Assert.Equal(seen, string.Concat(letters.Select(l => l.First)));
    }

    [Theory]
    [InlineData("الساعة 7:30", "11111112222")]
    [InlineData("رقم 112 abc", "11112221222")]
    public void Numbers_AmongArabicLetters_RunFromLeftToRight(string text, string levels)
        => Assert.Equal(levels, string.Concat(ReadingOrder.Levels(text, rightToLeft: true)));
}
