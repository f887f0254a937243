using Commonweal.Platform.City;
using Commonweal.Platform.City.Imports;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.City;

public class DistrictChangesTests
{
    private readonly List<District> stored = [];

    [Fact]
    public void Apply_Twice_ChangesNothingTheSecondTime()
    {
        Assert.Equal(["w", "e"], Apply(DistrictOutlinesTests.TwoSquares).Added);

        Assert.True(Apply(DistrictOutlinesTests.TwoSquares).IsEmpty);
    }

    [Fact]
    public void Apply_NewOutline_KeepsWhatOthersTranslated()
    {
        Apply(DistrictOutlinesTests.TwoSquares);
        stored[0].Name = stored[0].Name.Write("fr", "Ouest");

        var changes = Apply(DistrictOutlinesTests.TwoSquares.Replace("[1,0],[1,1],[0,1]", "[1,0],[1,1.1],[0,1]", StringComparison.Ordinal));

        Assert.Equal(["w"], changes.Redrawn);
        Assert.Empty(changes.Renamed);
        Assert.Equal("Ouest", stored[0].Name.Languages["fr"].Text);
    }

    [Fact]
    public void Apply_DistrictGone_RetiresAndReturnsIt()
    {
        Apply(DistrictOutlinesTests.TwoSquares);
        stored.Add(new District { Code = "old", Name = MultilingualText.Of(("en", "Old")) });

        Assert.Equal(["old"], Apply(DistrictOutlinesTests.TwoSquares).Retired);
        Assert.True(stored[2].Retired);

        Assert.Equal(["old"], Apply(DistrictOutlinesTests.TwoSquares.Replace("\"w\"", "\"old\"", StringComparison.Ordinal), retire: false).Added);
        Assert.False(stored[2].Retired);
        Assert.False(stored[0].Retired);
    }

    [Theory]
    [InlineData("[[0,0],[1,1],[1,0],[0,1],[0,0]]")]
    [InlineData("[[0,0],[1,1],[2,2],[0,0]]")]
    public void Read_RingThatCrossesItselfOrEnclosesNothing_IsRefused(string ring)
    {
        var reading = DistrictOutlines.Read($$$"""{"features":[{"id":"a","geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}]}""");

        Assert.Equal((DistrictFault.WrongRing, 1), (reading.Fault!.Value, reading.Feature));
    }

    private DistrictChanges Apply(string text, bool retire = true)
        => DistrictChanges.Apply(DistrictOutlines.Read(text).Outlines, stored, "en", retire, stored.Add);
}
