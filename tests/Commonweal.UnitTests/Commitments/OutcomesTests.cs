using Commonweal.Engagement.Commitments;
using CsCheck;
using Xunit;

namespace Commonweal.UnitTests.Commitments;

public sealed class OutcomesTests
{
    [Theory]
    [InlineData("Kept", 1, 0, 0, "KeptSaysCity")]
    [InlineData("Kept", 1, 1, 0, "Kept")]
    [InlineData("Kept", 3, 2, 0, "KeptSaysCity")]
    [InlineData("Kept", 3, 2, 1, "Disputed")]
    [InlineData("Kept", 0, 1, 0, "Kept")]
    [InlineData("Open", 1, 1, 0, "KeptSaysCommunity")]
    [InlineData("Open", 1, 0, 1, "BrokenSaysCommunity")]
    [InlineData("Broken", 1, 1, 0, "Broken")]
    [InlineData("None", 1, 0, 0, "Waiting")]
    public void Of_BothWords_GivesWhatFollows(string city, int named, int kept, int broken, string expected)
        => Assert.Equal(expected, Outcomes.Of(Enum.Parse<CityWord>(city), named, kept, broken).ToString());

    [Fact]
    public void Of_Anything_IsConfirmedOnlyWhenNobodyDisputesAndAllSaySo()
        => Gen.Select(Gen.Enum<CityWord>(), Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 5]).Sample((city, named, kept, broken)
            => Outcomes.Of(city, named, kept, broken) is not Outcome.Kept || city is CityWord.Kept && broken == 0 && kept >= Math.Max(1, named));

    [Theory]
    [InlineData("Disputed", false, "open")]
    [InlineData("Open", true, "changed")]
    [InlineData("KeptSaysCity", true, "kept")]
    [InlineData("BrokenSaysCommunity", false, "broken")]
    public void Word_LeavesTheSliceStable(string outcome, bool moved, string expected)
        => Assert.Equal(expected, Outcomes.Word(Enum.Parse<Outcome>(outcome), moved));
}
