using Commonweal.Analysis.Siting;
using Commonweal.UnitTests.Segregation;

namespace Commonweal.UnitTests.Siting;

/// <summary>1,200 homes of group A on the grid of 64 areas: the measured reference.</summary>
public class GridSitesTests
{
    private const long Homes = 1_200;

    private static readonly Lazy<SitingArea[]> Areas = new(() => [.. ReferenceMix.Rows("segregation/grid8x8.csv").Select(row =>
        new SitingArea(row[0], (long)ReferenceMix.Number(row[3]), (long)ReferenceMix.Number(row[4]) + (long)ReferenceMix.Number(row[5]), Homes))]);

    [Fact]
    public void For_Grid_LowersDissimilarityAsTheReferenceSays()
    {
        var plan = BestSites.For(Areas.Value, Homes);
        Assert.Equal(0.520, plan.Before, 5e-4);
        Assert.Equal(0.410, plan.After, 5e-4);
        Assert.Equal(Homes, plan.Homes);
    }

    [Fact]
    public void UsualSites_Grid_LeaveWhatTheReferenceSays()
    {
        Assert.Equal(0.521, Left(UsualSites.WhereTheGroupLives(Areas.Value, Homes)), 5e-4);
        Assert.Equal(0.548, Left(UsualSites.HighestShareFirst(Areas.Value, Homes)), 5e-4);
        Assert.Equal(0.465, Left(UsualSites.WherePeopleLive(Areas.Value, Homes)), 5e-4);
    }

    [Theory]
    [InlineData(SitingGoal.Dissimilarity)]
    [InlineData(SitingGoal.InformationTheory)]
    public void For_Grid_IsBelowEveryUsualWay(SitingGoal goal)
    {
        var best = BestSites.For(Areas.Value, Homes, goal).After;
        foreach (var placed in new[] { UsualSites.WhereTheGroupLives(Areas.Value, Homes), UsualSites.HighestShareFirst(Areas.Value, Homes), UsualSites.WherePeopleLive(Areas.Value, Homes) })
            Assert.True(best < UsualSites.Index(Areas.Value, placed, goal));
    }

    private static double Left(IReadOnlyList<long> placed)
    {
        Assert.Equal(Homes, placed.Sum());
        return UsualSites.Index(Areas.Value, placed, SitingGoal.Dissimilarity);
    }
}
