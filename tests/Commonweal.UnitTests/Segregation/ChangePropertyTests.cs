using Commonweal.Analysis.Segregation;
using CsCheck;

namespace Commonweal.UnitTests.Segregation;

public class ChangePropertyTests
{
    private static readonly Gen<MixTable> Dense = Gen.Double[1, 50].Array2D[Gen.Int[3, 6], Gen.Const(3)].Select(MixPropertyTests.Table);

    [Fact]
    public void Between_AnyTwoTimes_PartsAddUp() =>
        Gen.Select(Dense, Dense).Sample((first, second) =>
        {
            var change = SegregationChange.Between(first, second);
            Assert.Equal(change.Difference, change.Additions + change.Removals + change.GroupMargins + change.AreaMargins + change.Structure, 1e-9);
        });

    [Fact]
    public void Between_OnlyMarginsScaled_StructureIsUnchanged() =>
        Gen.Select(Dense, Gen.Double[0.2, 5].Array[6], Gen.Double[0.2, 5].Array[3]).Sample((table, areas, groups) =>
        {
            var scaled = MixTable.Of(MixPropertyTests.Cells(table).Select((cell, at) => cell with { Count = cell.Count * areas[at / 3] * groups[at % 3] }));
            Assert.Equal(0, SegregationChange.Between(table, scaled).Structure, 1e-9);
        });

    [Fact]
    public void Between_BackInTime_TurnsTheSigns() =>
        Gen.Select(Dense, Dense).Sample((first, second) =>
        {
            var (there, back) = (SegregationChange.Between(first, second), SegregationChange.Between(second, first));
            Assert.Equal(there.Structure, -back.Structure, 1e-9);
            Assert.Equal(there.GroupMargins, -back.GroupMargins, 1e-9);
            Assert.Equal(there.AreaMargins, -back.AreaMargins, 1e-9);
            Assert.Equal(there.Additions, -back.Removals, 1e-9);
        });

    [Fact]
    public void Between_NothingInCommon_OnlyAddsAndRemoves()
    {
        var (first, second) = (MixTable.Of([new("a", "owners", 1), new("b", "tenants", 2)]), MixTable.Of([new("c", "owners", 1), new("d", "tenants", 1)]));
        var change = SegregationChange.Between(first, second);
        Assert.Equal(-MultigroupSegregation.MutualInformation(first), change.Removals);
        Assert.Equal(MultigroupSegregation.MutualInformation(second), change.Additions);
        Assert.Equal((0, 0, 0), (change.GroupMargins, change.AreaMargins, change.Structure));
    }

    [Fact]
    public void Between_GroupsWhollyApart_SaysHowFarFittingCame()
    {
        var (first, second) = (MixTable.Of([new("a", "owners", 5000), new("b", "tenants", 5000)]), MixTable.Of([new("a", "owners", 5001), new("a", "tenants", 1), new("b", "tenants", 4998)]));
        Assert.InRange(SegregationChange.Between(first, second).Gap, 1e-12, 1e-3);
        Assert.InRange(SegregationChange.Between(MixPropertyTests.Table(new double[,] { { 3, 4 }, { 5, 9 } }), MixPropertyTests.Table(new double[,] { { 6, 4 }, { 2, 9 } })).Gap, 0, 1e-12);
    }
}
