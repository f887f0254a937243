using Commonweal.Analysis.Mixing;
using CsCheck;

namespace Commonweal.UnitTests.Mixing;

public class DiverseGroupsTests
{
    [Theory]
    [InlineData(10, 100_000, 1.0)]
    [InlineData(12, 400_000, 1.0)]
    [InlineData(30, 8_000_000, 1.0)]
    [InlineData(60, 4_000_000, 0.995)]
    [InlineData(120, 6_000_000, 0.99)]
    public void Find_GroupsOfOneSize_ReachTheBestSeenOrNearlySo(int people, int steps, double part)
    {
        foreach (var kind in new[] { "Geo", "RanInt", "RanReal" })
        {
            var name = $"{kind}_n{people:000}_ss_01";
            var (distances, sizes) = Registers.Instance(name);

            var found = DiverseGroups.Find(distances, sizes, new SearchEffort((long)steps * DiverseGroups.WorkOfAStep(people)), 1);

            Assert.InRange(found.Diversity, (part * Registers.BestSeen(name)) - 0.001, double.MaxValue);
            Holds(found, distances, sizes);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(120)]
    public void Find_GroupsOfAnySize_KeepTheirLimits(int people)
    {
        foreach (var kind in new[] { "Geo", "RanInt", "RanReal" })
        {
            var (distances, sizes) = Registers.Instance($"{kind}_n{people:000}_ds_01");

            Holds(DiverseGroups.Find(distances, sizes, new SearchEffort(600_000), 1), distances, sizes);
        }
    }

    [Theory]
    [InlineData("Geo_n010_ds_01")]
    [InlineData("RanInt_n010_ds_01")]
    [InlineData("RanReal_n010_ds_01")]
    public void Find_TwoGroups_IsTheBestOfAllDivisions(string name)
    {
        var (distances, sizes) = Registers.Instance(name);
        var best = Enumerable.Range(0, 1 << 10)
            .Where(bits => int.PopCount(bits) >= sizes[0].Least && int.PopCount(bits) <= sizes[0].Most && 10 - int.PopCount(bits) >= sizes[1].Least && 10 - int.PopCount(bits) <= sizes[1].Most)
            .Max(bits => Within(distances, [[.. Enumerable.Range(0, 10).Where(person => (bits >> person & 1) != 0)], [.. Enumerable.Range(0, 10).Where(person => (bits >> person & 1) == 0)]]));

        Assert.Equal(best, DiverseGroups.Find(distances, sizes, new SearchEffort(2_000_000), 1).Diversity, 1e-9);
    }

    [Fact]
    public void Find_AnyDistances_SameSeedSameGroups() =>
        Gen.Select(Gen.Double[-5, 5].Array2D[9, 9], Gen.Int).Sample((distances, seed) =>
        {
            (int, int)[] sizes = [(2, 4), (0, 9), (3, 3)];
            var found = DiverseGroups.Find(distances, sizes, new SearchEffort(20_000), seed);

            Holds(found, distances, sizes);
            Assert.Equal(found.Groups.SelectMany(group => group), DiverseGroups.Find(distances, sizes, new SearchEffort(20_000), seed).Groups.SelectMany(group => group));
        }, iter: 20);

    [Fact]
    public void Find_WhatIsNoTask_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => DiverseGroups.Find(new double[2, 3], [(1, 2)], default, 1));
        Assert.Throws<ArgumentException>(() => DiverseGroups.Find(new[,] { { 0, double.NaN }, { 0, 0 } }, [(1, 2)], default, 1));
        Assert.Throws<ArgumentException>(() => DiverseGroups.Find(new double[3, 3], [(1, 2)], default, 1));
        Assert.Throws<ArgumentException>(() => DiverseGroups.Find(new double[3, 3], [(2, 2), (2, 2)], default, 1));
    }

    private static void Holds(DiverseGrouping found, double[,] distances, IReadOnlyList<(int Least, int Most)> sizes)
    {
        Assert.Equal(Enumerable.Range(0, distances.GetLength(0)), found.Groups.SelectMany(group => group).Order());
        Assert.All(found.Groups.Zip(sizes), pair => Assert.InRange(pair.First.Count, pair.Second.Least, pair.Second.Most));
        Assert.Equal(Within(distances, found.Groups), found.Diversity, 1e-6);
    }

    private static double Within(double[,] distances, IReadOnlyList<IReadOnlyList<int>> groups) =>
        groups.Sum(group => group.SelectMany(one => group.Where(other => other > one).Select(other => distances[one, other])).Sum());
}
