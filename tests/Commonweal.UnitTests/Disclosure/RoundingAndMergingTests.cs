using Commonweal.Analysis.Disclosure;
using CsCheck;

namespace Commonweal.UnitTests.Disclosure;

public class RoundingAndMergingTests
{
    private static readonly DisclosureRule Rule = new(minimum: 10, protection: 5);

    private static readonly Gen<CountTable> Lists = Gen.Long[0, 80].Array[1, 12].Select(CountTable.OfList);

    private static readonly Gen<CountTable> Tables = Gen.Long[0, 80].Array2D[Gen.Int[1, 6], Gen.Int[1, 6]].Select(CountTable.Of);

    [Fact]
    public void Round_AnyTable_AddsUpAndStaysBesideTheCount() =>
        Gen.Select(Tables, Gen.Int[6, 25], Gen.Int).Sample((table, to, seed) =>
        {
            var released = ControlledRounding.Of(table, to, seed);
            foreach (var (row, column) in SafeTableTests.Positions(table))
            {
                var shown = released[row, column].Count!.Value;
                Assert.Equal(0, shown % to);
                Assert.True(shown > table[row, column] - to && shown < table[row, column] + to);
            }

            for (var row = 0; row <= table.Rows; row++)
                Assert.Equal(released[row, table.Columns].Count, Enumerable.Range(0, table.Columns).Sum(column => released[row, column].Count));
            for (var column = 0; column <= table.Columns; column++)
                Assert.Equal(released[table.Rows, column].Count, Enumerable.Range(0, table.Rows).Sum(row => released[row, column].Count));
        });

    [Fact]
    public void Round_ManySeeds_AreRightOnAverage()
    {
        var table = CountTable.Of(new long[,] { { 3, 14, 26 }, { 37, 41, 5 } });
        const int seeds = 4_000;
        var sums = new double[2, 3];
        for (var seed = 0; seed < seeds; seed++)
        {
            var released = ControlledRounding.Of(table, 10, seed);
            for (var cell = 0; cell < 6; cell++)
                sums[cell / 3, cell % 3] += released[cell / 3, cell % 3].Count!.Value;
        }

        for (var cell = 0; cell < 6; cell++)
            Assert.Equal(table[cell / 3, cell % 3], sums[cell / 3, cell % 3] / seeds, tolerance: 0.5);
    }

    [Fact]
    public void Round_AnyTable_LeavesTheAttackerTheBaseLessOne() =>
        Gen.Select(Tables, Gen.Int[6, 25], Gen.Int).Sample((table, to, seed) =>
        {
            var released = SafeTable.Round(table, Rule, to, seed);
            Assert.False(released.IsWithheld);
            Assert.All(Attacker.Intervals(table, released).Values, interval => Assert.True(interval.IsAtLeast(to - 1)));
        });

    [Fact]
    public void Round_BaseWithinTheProtection_Refuses() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SafeTable.Round(CountTable.OfList([1, 2]), DisclosureRule.Default, 10, 1));

    [Fact]
    public void UntilLarge_Months_MergesNeighboursOnly()
    {
        var merged = Merging.UntilLarge(CountTable.OfList([30, 4, 20, 50, 2, 9]), DisclosureRule.Default, keepOrder: true);
        Assert.Equal([[0], [1, 2], [3], [4, 5]], merged.Groups);
        Assert.Equal([30, 24, 50, 11], Enumerable.Range(0, 4).Select(column => merged.Table[0, column]));
        Assert.Equal(0, SafeTable.Release(merged.Table, DisclosureRule.Default).HiddenCells);
    }

    [Fact]
    public void UntilLarge_AnyTable_KeepsTotalsAndEveryRow() =>
        Gen.Select(Tables, Gen.Bool).Sample((table, keepOrder) =>
        {
            var merged = Merging.UntilLarge(table, DisclosureRule.Default, keepOrder);
            Assert.Equal(Enumerable.Range(0, table.Rows), merged.Groups.SelectMany(group => group).Order());
            Assert.Equal(table.Total, merged.Table.Total);
            for (var column = 0; column <= table.Columns; column++)
                Assert.Equal(table[table.Rows, column], merged.Table[merged.Table.Rows, column]);
            foreach (var (row, group) in merged.Groups.Index())
                Assert.Equal(group.Sum(former => table[former, table.Columns]), merged.Table[row, table.Columns]);
            if (keepOrder)
                Assert.All(merged.Groups, group => Assert.Equal(group.Count - 1, group[^1] - group[0]));
            if (merged.Groups.Count > 1)
                Assert.All(SafeTableTests.Positions(merged.Table), cell => Assert.True(merged.Table[cell.Row, cell.Column] >= 10));
        });

    [Fact]
    public void UntilLarge_AnyList_KeepsItsSumAndEveryCount() =>
        Gen.Select(Lists, Gen.Bool).Sample((list, keepOrder) =>
        {
            var merged = Merging.UntilLarge(list, DisclosureRule.Default, keepOrder);
            Assert.Equal(list.Total, merged.Table.Total);
            foreach (var (at, group) in merged.Groups.Index())
                Assert.Equal(group.Sum(former => list[0, former]), merged.Table[0, at]);
            if (merged.Groups.Count > 1)
                Assert.All(SafeTableTests.Positions(merged.Table), cell => Assert.True(merged.Table[cell.Row, cell.Column] >= 10));
        });

    [Fact]
    public void Round_AnyList_AddsUpAndStaysBesideTheCount() =>
        Gen.Select(Lists, Gen.Int[6, 25], Gen.Int).Sample((list, to, seed) =>
        {
            var released = SafeTable.Round(list, Rule, to, seed);
            Assert.Equal(released.Total.Count, Enumerable.Range(0, list.Columns).Sum(column => released[0, column].Count));
            for (var column = 0; column <= list.Columns; column++)
                Assert.InRange(released[0, column].Count!.Value - list[0, column], 1 - to, to - 1);
        });
}
