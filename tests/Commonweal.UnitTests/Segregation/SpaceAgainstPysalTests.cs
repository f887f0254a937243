using Commonweal.Analysis.Segregation;
using Commonweal.Analysis.Segregation.Spatial;
using Expected = Commonweal.UnitTests.Segregation.ReferenceMix.Expected;

namespace Commonweal.UnitTests.Segregation;

/// <summary>
/// Every finite row of PySAL about where the grid's areas lie. Of its rows on concentration on the ground none is finite,
/// since all areas are equally large.
/// </summary>
public class SpaceAgainstPysalTests
{
    private static readonly Lazy<MixTable> Grid = new(ReferenceMix.Grid);

    [Fact]
    public void Indices_GroupsOfTheGrid_AreThoseOfPysal()
    {
        var compared = 0;
        foreach (var row in ReferenceMix.Values("expected_pysal.csv").Where(row => row.Detail.EndsWith(" vs rest", StringComparison.Ordinal) && row.Dataset == "grid8x8"))
        {
            var group = TwoGroupSegregation.Against(Grid.Value, ReferenceMix.IndexOf(Grid.Value.Groups, row.Detail[..^8]));
            if (Value(group, row.Index) is not { } value)
                continue;
            compared++;
            Assert.True(Math.Abs(row.Value - value) <= 1e-9, $"{row}: {value}");
        }

        Assert.Equal(36, compared);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(1000)]
    public void Surroundings_Grid_GiveTheIndicesOfPysal(double metres)
    {
        var around = Surroundings.Of(Grid.Value, PlacedGrid.Places, metres, SpatialConvention.Pysal);
        var rows = ReferenceMix.Values("expected_pysal.csv").Where(row => row.Detail == FormattableString.Invariant($"spatial, triangular kernel {metres} m")).ToDictionary(row => row.Index);
        Assert.Equal(rows["MultiInfoTheory"].Value, MultigroupSegregation.InformationTheory(around), 1e-9);
        Assert.Equal(rows["MultiDissim"].Value, MultigroupSegregation.Dissimilarity(around), 1e-9);
    }

    [Fact]
    public void Centralization_AroundEachArea_IsThatOfPysalForItsOrderOfEquallyFarNeighbours()
    {
        // Its five neighbours are the nearest; which of equally far ones, and in which order, is an accident of its search tree.
        var rows = ReferenceMix.Values("expected_pysal.csv").Where(row => row.Index == "LocalRelativeCentralization").ToList();
        var group = TwoGroupSegregation.Against(Grid.Value, 0);
        Assert.All(rows, row => Assert.Contains(
            Neighbourhoods(ReferenceMix.IndexOf(Grid.Value.Areas, row.Detail)),
            order => Math.Abs(row.Value - Centralization.Relative(Part(group, order), [.. Enumerable.Range(0, 6).Select(at => new[] { at })])) <= 1e-9));
        Assert.Equal(64, rows.Count);
    }

    private static double? Value(TwoGroupSegregation group, string index)
    {
        var clustering = new Clustering(group, PlacedGrid.Places, SpatialConvention.Pysal);
        return index switch
        {
            "Delta" => group.Delta([.. Enumerable.Range(0, 64).Select(PlacedGrid.Places.Size)]),
            "AbsoluteClustering" => clustering.Absolute,
            "RelativeClustering" => clustering.Relative,
            "SpatialProximity" => clustering.SpatialProximity,
            "DistanceDecayIsolation" => clustering.DistanceDecayIsolation,
            "DistanceDecayInteraction" => clustering.DistanceDecayInteraction,
            "AbsoluteCentralization" => Centralization.Absolute(group, PlacedGrid.Places, UnstableOrder.Rings),
            "RelativeCentralization" => Centralization.Relative(group, UnstableOrder.Rings),
            "SpatialDissim" => BorderDissimilarity.Adjacent(group, PlacedGrid.Corners),
            "BoundarySpatialDissim" => BorderDissimilarity.ByLength(group, PlacedGrid.Sides),
            "PARDissim" => BorderDissimilarity.ByShape(group, PlacedGrid.Sides, [.. Enumerable.Repeat(4 / 500.0, 64)]),
            "SpatialProxProf" => ProximityProfile.Of(group, PlacedGrid.Corners),
            _ => null,
        };
    }

    private static TwoGroupSegregation Part(TwoGroupSegregation group, IEnumerable<int> areas) =>
        new([.. areas.Select(area => group.MembersByArea[area])], [.. areas.Select(area => group.OthersByArea[area])]);

    private static IEnumerable<IEnumerable<int>> Neighbourhoods(int area) => Orders([.. Enumerable.Range(0, 64)
        .Where(other => other != area)
        .GroupBy(other => PlacedGrid.Places.Distance(area, other))
        .OrderBy(ring => ring.Key)
        .Select(ring => ring.ToArray())], 5).Select(order => order.Prepend(area));

    private static IEnumerable<int[]> Orders(int[][] rings, int wanted) =>
        wanted == 0 ? [[]]
        : from near in Picks(rings[0], Math.Min(wanted, rings[0].Length))
          from far in Orders(rings[1..], wanted - near.Length)
          select near.Concat(far).ToArray();

    private static IEnumerable<int[]> Picks(int[] from, int count) =>
        count == 0 ? [[]]
        : from first in @from
          from rest in Picks([.. @from.Where(other => other != first)], count - 1)
          select rest.Prepend(first).ToArray();
}
