using Commonweal.Analysis.Segregation;
using CsCheck;

namespace Commonweal.UnitTests.Segregation;

public class MixPropertyTests
{
    internal static readonly Gen<MixTable> Tables = Gen.Int[0, 50].Select(count => (double)count).Array2D[Gen.Int[2, 9], Gen.Int[2, 5]]
        .Where(counts => counts.Cast<double>().Sum() > 0).Select(Table);

    private static readonly Func<MixTable, double>[] Indices =
    [
        MultigroupSegregation.MutualInformation, MultigroupSegregation.InformationTheory, MultigroupSegregation.Dissimilarity, MultigroupSegregation.Gini,
        MultigroupSegregation.NormalizedExposure, MultigroupSegregation.RelativeDiversity, MultigroupSegregation.SquaredCoefficientOfVariation,
    ];

    [Fact]
    public void Indices_AnyTable_LieBetweenNothingAndAll() =>
        Tables.Sample(table =>
        {
            Assert.All(Indices[1..], index => Assert.InRange(index(table), -1e-12, 1 + 1e-12));
            Assert.InRange(MultigroupSegregation.MutualInformation(table), -1e-12, Math.Log(table.Groups.Count) + 1e-12);
        });

    [Fact]
    public void Indices_EveryAreaLikeTheWhole_AreZero() =>
        Gen.Select(Gen.Int[1, 30].Array[2, 5], Gen.Int[1, 20].Array[2, 9]).Sample((mix, sizes) =>
        {
            var counts = new double[sizes.Length, mix.Length];
            for (var area = 0; area < sizes.Length; area++)
            {
                for (var group = 0; group < mix.Length; group++)
                    counts[area, group] = sizes[area] * mix[group];
            }

            Assert.All(Indices, index => Assert.Equal(0, index(Table(counts)), 1e-12));
        });

    [Fact]
    public void Indices_EveryAreaOfOneGroup_AreOne()
    {
        var apart = Table(new double[,] { { 5, 0, 0 }, { 0, 7, 0 }, { 0, 0, 2 }, { 9, 0, 0 } });
        Assert.All(Indices[1..], index => Assert.Equal(1, index(apart), 1e-12));
        Assert.Equal(Diversity.Entropy([14, 7, 2]), MultigroupSegregation.MutualInformation(apart), 1e-12);
    }

    [Fact]
    public void Indices_EverybodyOfOneGroup_AreZero() =>
        Assert.All(Indices, index => Assert.Equal(0, index(Table(new double[,] { { 5, 0 }, { 3, 0 } }))));

    [Fact]
    public void Indices_OrderAndScale_DoNotMatter() =>
        Gen.Select(Tables, Gen.Int[2, 7], Gen.Int).Sample((table, times, seed) =>
        {
            var counts = Cells(table).Select(cell => cell with { Count = cell.Count * times }).ToArray();
            new Random(seed).Shuffle(counts);
            var shuffled = MixTable.Of(counts);
            Assert.All(Indices, index => Assert.Equal(index(table), index(shuffled), 1e-12));
        });

    [Fact]
    public void Indices_AnAreaSplitInTwoAlike_DoNotChange() =>
        Tables.Sample(table =>
        {
            var split = MixTable.Of(Cells(table).SelectMany(cell => new[] { cell with { Count = cell.Count / 2 }, new MixCount(cell.Area + " again", cell.Group, cell.Count / 2) }));
            Assert.All(Indices, index => Assert.Equal(index(table), index(split), 1e-12));
        });

    [Fact]
    public void Parts_AnyTable_AddUpToTheWhole() =>
        Gen.Select(Tables, Gen.Int[0, 2].Array[9], Gen.Int[0, 1].Array[9]).Sample((table, coarse, fine) =>
        {
            var (m, h) = (MultigroupSegregation.MutualInformation(table), MultigroupSegregation.InformationTheory(table));
            Assert.Equal(m, LocalSegregation.OfAreas(table).Sum(part => part.Linkage * part.Share), 1e-12);
            Assert.Equal(m, LocalSegregation.OfGroups(table).Sum(part => part.Linkage * part.Share), 1e-12);

            string[] regions = [.. coarse.Take(table.Areas.Count).Select(region => $"{region}")];
            var split = RegionalSegregation.Of(table, regions);
            Assert.Equal(split.Within.MutualInformation, split.Regions.Sum(region => region.MutualInformation * region.Share), 1e-12);
            Assert.Equal(split.Within.InformationTheory, split.Regions.Sum(region => region.InformationTheory * region.Share * region.EntropyRatio), 1e-12);

            var nested = SegregationPart.Nested(table, [regions, [.. fine.Take(table.Areas.Count).Select(region => $"{region}")]]);
            Assert.Equal(m, nested.Sum(part => part.MutualInformation), 1e-12);
            Assert.Equal(h, nested.Sum(part => part.InformationTheory), 1e-12);
            Assert.All(nested, part => Assert.True(part.MutualInformation >= -1e-12));
        });

    [Fact]
    public void Gini_AnyTable_IsTheMeanDifferenceOfAllPairs() =>
        Tables.Where(table => table.GroupTotal(0) > 0 && table.GroupTotal(0) < table.Total).Sample(table =>
        {
            var sum = 0.0;
            for (var first = 0; first < table.Areas.Count; first++)
            {
                for (var second = 0; second < table.Areas.Count; second++)
                    sum += table.AreaTotal(first) * table.AreaTotal(second) * Math.Abs(table.Share(first, 0) - table.Share(second, 0));
            }

            var share = table.Share(0);
            Assert.Equal(sum / (2 * table.Total * table.Total * share * (1 - share)), TwoGroupSegregation.Against(table, 0).Gini, 1e-12);
        });

    [Fact]
    public void Exposure_AnyGroup_SumsToOne() =>
        Tables.Sample(table =>
        {
            foreach (var of in Enumerable.Range(0, table.Groups.Count).Where(group => table.GroupTotal(group) > 0))
                Assert.Equal(1, Enumerable.Range(0, table.Groups.Count).Sum(to => Exposure.Between(table, of, to)), 1e-12);
        });

    internal static IEnumerable<MixCount> Cells(MixTable table) =>
        from area in Enumerable.Range(0, table.Areas.Count)
        from @group in Enumerable.Range(0, table.Groups.Count)
        select new MixCount(table.Areas[area], table.Groups[@group], table[area, @group]);

    internal static MixTable Table(double[,] counts) => new(
        [.. Enumerable.Range(0, counts.GetLength(0)).Select(area => $"area {area}")], [.. Enumerable.Range(0, counts.GetLength(1)).Select(group => $"group {group}")], counts);
}
