using Commonweal.Analysis.Segregation;
using Schools = Commonweal.UnitTests.Segregation.ReferenceMix.Schools;

namespace Commonweal.UnitTests.Segregation;

/// <summary>
/// The decomposed change between 2000 and 2005. M before and after, additions and removals do not depend on how tables are
/// fitted. R's group, unit and structural parts do: R stops fitting when no margin differs by more than 0.001 of everybody,
/// though the mean school has half of that, and tosses a coin whether groups or schools are scaled first, which in two of
/// its six fittings changes the result. With its stopping rule and the one of four tosses that it made, its rows appear.
/// </summary>
public class ChangeAgainstRTests
{
    private static readonly Lazy<(MixTable First, MixTable Second)> Times = new(() => (Schools.Read("schools00").Table, Schools.Read("schools05").Table));

    [Theory]
    [InlineData("M1")]
    [InlineData("M2")]
    [InlineData("diff")]
    [InlineData("additions")]
    [InlineData("removals")]
    public void Between_PartsThatNeedNoFitting_AreThoseOfR(string part) =>
        Assert.Equal(Expected(part), Part(SegregationChange.Between(Times.Value.First, Times.Value.Second), part), 1e-9);

    [Theory]
    [InlineData("group_marginal")]
    [InlineData("unit_marginal")]
    [InlineData("structural")]
    public void Of_StoppedWhereRStops_GivesThePartsOfR(string part)
    {
        var (first, second) = Times.Value;
        var common = new CommonTables(first, second);
        var change = SegregationChange.Of(first, second, common, (shares, areas, groups) => StoppedEarly(common, shares, areas, groups));
        Assert.Equal(Expected(part), Part(change, part), 1e-9);
    }

    [Fact]
    public void Between_FittedToTheEnd_SaysStructureRoseWhereRSaysItFell()
    {
        var change = SegregationChange.Between(Times.Value.First, Times.Value.Second);
        Assert.Equal(0.00315354097713, change.Structure, 1e-9);
        Assert.True(Expected("structural") < 0);
    }

    private static double Expected(string part) =>
        ReferenceMix.Values("expected_R_segregation.csv").Single(row => row.Dataset == "schools00->schools05" && row.Detail == part).Value;

    private static double Part(SegregationChange change, string part) => part switch
    {
        "M1" => change.Before,
        "M2" => change.After,
        "diff" => change.Difference,
        "additions" => change.Additions,
        "removals" => change.Removals,
        "group_marginal" => change.GroupMargins,
        "unit_marginal" => change.AreaMargins,
        "structural" => change.Structure,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "no such part"),
    };

    private static double StoppedEarly(CommonTables common, double[] shares, double[] areas, double[] groups)
    {
        var (own, _) = ProportionalFitting.Margins(shares, common.Areas, common.Groups);

        // R began with the schools, and took the other year's sizes for this one's, where the second table keeps its own.
        if (shares.SequenceEqual(common.Second) && areas.SequenceEqual(own))
        {
            var (others, _) = ProportionalFitting.Margins(common.First, common.Areas, common.Groups);
            for (var cell = 0; cell < shares.Length; cell++)
                shares[cell] *= areas[cell / common.Groups] / others[cell / common.Groups];
            var total = shares.Sum();
            for (var cell = 0; cell < shares.Length; cell++)
                shares[cell] /= total;
        }

        return ProportionalFitting.Fit(shares, areas, groups, 0.001);
    }
}
