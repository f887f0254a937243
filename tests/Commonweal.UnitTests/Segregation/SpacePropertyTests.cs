using Commonweal.Analysis.Segregation;
using Commonweal.Analysis.Segregation.Spatial;
using CsCheck;

namespace Commonweal.UnitTests.Segregation;

/// <summary>The textbook reading, which no reference computes.</summary>
public class SpacePropertyTests
{
    private static readonly PlacedAreas Kilometres = new([.. Enumerable.Range(0, 64).Select(area => (area % 8 * 0.5, area / 8 * 0.5))], [.. Enumerable.Repeat(0.25, 64)]);

    private static readonly Gen<TwoGroupSegregation> Groups = Gen.Select(Gen.Double[1, 50].Array[64], Gen.Double[1, 50].Array[64]).Select((members, others) => new TwoGroupSegregation(members, others));

    [Fact]
    public void Clustering_MembersTogether_IsMoreThanMembersApart()
    {
        var together = At(area => area % 8 < 2);
        var apart = At(area => area % 4 == 0);
        Assert.True(new Clustering(together, Kilometres).Absolute > new Clustering(apart, Kilometres).Absolute);
        Assert.True(new Clustering(together, Kilometres).Relative > new Clustering(apart, Kilometres).Relative);
        Assert.True(new Clustering(together, Kilometres).SpatialProximity > new Clustering(apart, Kilometres).SpatialProximity);
        Assert.True(new Clustering(together, Kilometres).DistanceDecayIsolation > new Clustering(apart, Kilometres).DistanceDecayIsolation);
    }

    [Fact]
    public void Clustering_WhoeverIsMet_IsAMemberOrNot() =>
        Groups.Sample(group =>
        {
            var clustering = new Clustering(group, Kilometres);
            Assert.Equal(1, clustering.DistanceDecayIsolation + clustering.DistanceDecayInteraction, 1e-9);
        }, iter: 20);

    [Fact]
    public void Clustering_EvenMix_ShowsNone() =>
        Gen.Double[1, 50].Array[64].Sample(everybody =>
        {
            var clustering = new Clustering(new TwoGroupSegregation([.. everybody.Select(count => count * 0.3)], [.. everybody.Select(count => count * 0.7)]), Kilometres);
            Assert.Equal(0, clustering.Relative, 1e-9);
            Assert.Equal(1, clustering.SpatialProximity, 1e-9);
            Assert.Equal(0.3, clustering.DistanceDecayIsolation, 1e-9);
        }, iter: 20);

    [Fact]
    public void Centralization_AnyGroup_DependsNotOnTheOrderOfAreas() =>
        Gen.Select(Groups, Gen.Int, Gen.Double[0.1, 1]).Sample((group, seed, side) =>
        {
            int[] order = [.. Enumerable.Range(0, 64)];
            new Random(seed).Shuffle(order);
            var other = new TwoGroupSegregation([.. order.Select(area => group.MembersByArea[area])], [.. order.Select(area => group.OthersByArea[area])]);
            var places = new PlacedAreas([.. order.Select(area => (area % 8 * side, area / 8 * side))], [.. Enumerable.Repeat(side * side, 64)]);
            Assert.Equal(Centralization.Relative(group, Kilometres, Kilometres.Middle), Centralization.Relative(other, places, places.Middle), 1e-12);
            Assert.Equal(Centralization.Absolute(group, Kilometres, Kilometres.Middle), Centralization.Absolute(other, places, places.Middle), 1e-12);
        }, iter: 50);

    [Fact]
    public void Centralization_AllMembersInside_IsOne()
    {
        var line = new PlacedAreas([(0, 0), (1, 0), (2, 0)], [1, 1, 1]);
        Assert.Equal(1, Centralization.Relative(new TwoGroupSegregation([5, 0, 0], [0, 3, 4]), line, (0, 0)), 1e-12);
        Assert.Equal(-1, Centralization.Relative(new TwoGroupSegregation([0, 0, 5], [2, 3, 0]), line, (0, 0)), 1e-12);
    }

    [Fact]
    public void Surroundings_ReachingNoNeighbour_AreTheAreasThemselves()
    {
        var grid = ReferenceMix.Grid();
        Assert.Equal(MultigroupSegregation.InformationTheory(grid), MultigroupSegregation.InformationTheory(Surroundings.Of(grid, Kilometres, 0.4)), 1e-12);
        Assert.True(MultigroupSegregation.InformationTheory(Surroundings.Of(grid, Kilometres, 1)) < MultigroupSegregation.InformationTheory(grid));
    }

    [Fact]
    public void ProximityProfile_AreasThatCannotBeReached_AreRefused() =>
        Assert.Throws<ArgumentException>(() => ProximityProfile.Of(new TwoGroupSegregation([1, 2, 3], [3, 2, 1]), [new SharedBorder(0, 1, 1)]));

    private static TwoGroupSegregation At(Func<int, bool> here) =>
        new([.. Enumerable.Range(0, 64).Select(area => here(area) ? 90.0 : 2)], [.. Enumerable.Range(0, 64).Select(area => here(area) ? 10.0 : 98)]);
}
