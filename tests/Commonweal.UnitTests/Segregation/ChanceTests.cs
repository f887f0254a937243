using Commonweal.Analysis.Segregation;

namespace Commonweal.UnitTests.Segregation;

public class ChanceTests
{
    private static readonly MixTable TenSchools = MixTable.Of(Enumerable.Range(0, 10).SelectMany(school => new[] { new MixCount($"{school}", "few", 1), new MixCount($"{school}", "many", 9) }));

    [Fact]
    public void Expected_HundredPupilsInTenSchools_IsWhatCountingAllTablesGives()
    {
        // Ten of a hundred dealt to ten schools of ten: the number in one school is hypergeometric.
        var exact = Enumerable.Range(0, 11).Sum(own => Choose(10, own) * Choose(90, 10 - own) / Choose(100, 10) * Linkage(own));
        Assert.Equal(exact, ChanceTables.Expected(TenSchools, MultigroupSegregation.MutualInformation, 20_000, seed: 1), 5e-4);
    }

    [Fact]
    public void Expected_DealtTables_KeepEveryMargin() =>
        ChanceTables.Expected(ReferenceMix.Grid(), dealt =>
        {
            var grid = ReferenceMix.Grid();
            Assert.All(Enumerable.Range(0, 64), area => Assert.Equal(grid.AreaTotal(area), dealt.AreaTotal(area)));
            Assert.All(Enumerable.Range(0, 3), group => Assert.Equal(grid.GroupTotal(group), dealt.GroupTotal(group)));
            return 0;
        }, 3, seed: 5);

    [Fact]
    public void Bootstrap_NobodyApart_TakesTheBiasAway()
    {
        var estimate = Estimate(Small(seed: 3, people: 4_000), MultigroupSegregation.InformationTheory, 200, 9);
        Assert.True(estimate.Value > 0.001);
        Assert.InRange(estimate.Corrected, -0.0006, 0.0006);
        Assert.InRange(estimate.Low, double.NegativeInfinity, estimate.High);
    }

    [Fact]
    public void Bootstrap_SchoolsOfTheReference_ErrsAsMuchAsTheoryExpects()
    {
        // M of a sample exceeds the truth by (areas − 1)(groups − 1)/2N to first order (Miller 1955), the tables being dense enough.
        var grid = ReferenceMix.Grid();
        var estimate = Estimate(grid, MultigroupSegregation.MutualInformation, 400, 2);
        Assert.Equal(63 * 2 / (2 * grid.Total), estimate.Bias, 3e-4);
        Assert.InRange(estimate.Corrected, estimate.Low, estimate.High);
    }

    [Fact]
    public void Bootstrap_SameSeed_GivesTheSameToTheLastBit()
    {
        var grid = ReferenceMix.Grid();
        var first = Estimate(grid, MultigroupSegregation.Dissimilarity, 20, 4);
        Assert.Equal(first, Estimate(grid, MultigroupSegregation.Dissimilarity, 20, 4));
        Assert.NotEqual(first, Estimate(grid, MultigroupSegregation.Dissimilarity, 20, 5));
    }

    [Fact]
    public void Chance_PartsOfPeople_AreRefused()
    {
        var table = MixPropertyTests.Table(new double[,] { { 1.5, 2 }, { 3, 4 } });
        Assert.Throws<ArgumentException>(() => Estimate(table, MultigroupSegregation.Dissimilarity, 10, 1));
        Assert.Throws<ArgumentException>(() => ChanceTables.Expected(table, MultigroupSegregation.Dissimilarity, 10, 1));
    }

    private static SegregationEstimate Estimate(MixTable table, Func<MixTable, double> index, int repetitions, int seed) =>
        SegregationEstimate.Bootstrap(table, [index], repetitions, seed).Single();

    private static MixTable Small(int seed, int people)
    {
        var random = new Random(seed);
        return MixTable.Of(Enumerable.Range(0, people).Select(_ => new MixCount($"{random.Next(20)}", $"{random.Next(3)}", 1)));
    }

    private static double Linkage(int own) => new[] { (own / 10.0, 0.1), (1 - (own / 10.0), 0.9) }.Where(part => part.Item1 > 0).Sum(part => part.Item1 * Math.Log(part.Item1 / part.Item2));

    private static double Choose(int from, int count) => Enumerable.Range(1, count).Aggregate(1.0, (product, at) => product * (from - count + at) / at);
}
