using Commonweal.Analysis.Disclosure;
using CsCheck;

namespace Commonweal.UnitTests.Disclosure;

public class SafeTableTests
{
    private static readonly Gen<long> Counts = Gen.Frequency((2, Gen.Long[0, 9]), (3, Gen.Long[0, 60]), (1, Gen.Long[0, 5_000]));

    private static readonly Gen<CountTable> Tables = Gen.OneOf(
        Counts.Array2D[Gen.Int[1, 7], Gen.Int[1, 7]].Select(CountTable.Of),
        Counts.Array[1, 12].Select(CountTable.OfList));

    private static readonly Gen<DisclosureRule> Rules =
        Gen.Select(Gen.Int[5, 20], Gen.Bool, Gen.Int[1, 25]).Select((minimum, zeros, protection) => new DisclosureRule(minimum, zeros, protection));

    [Fact]
    public void Release_AnyTable_IsNotSeenThrough() =>
        Gen.Select(Tables, Rules).Sample((table, rule) =>
        {
            var released = SafeTable.Release(table, rule);
            foreach (var (cell, interval) in Attacker.Intervals(table, released))
            {
                Assert.True(released[cell.Row, cell.Column].IsHidden);
                Assert.False(interval.IsExact);
                if (IsSmall(table[cell.Row, cell.Column], rule))
                    Assert.True(interval.IsAtLeast(rule.Protection), $"{interval}");
            }
        });

    [Fact]
    public void Release_AnyTable_ShowsNoSmallCountAndNoWrongOne() =>
        Gen.Select(Tables, Rules).Sample((table, rule) =>
        {
            var released = SafeTable.Release(table, rule);
            foreach (var (row, column) in Positions(table))
            {
                if (released[row, column].Count is not { } shown)
                    continue;
                Assert.Equal(table[row, column], shown);
                Assert.False(IsSmall(shown, rule));
            }
        });

    [Fact]
    public void Gate_AttackerSucceeds_WithholdsEverything()
    {
        var table = CountTable.OfList([3, 50, 60]);
        var seenThrough = ReleasedTable.Hiding(table, [true, false, false, false]);
        Assert.True(SafeTable.UnlessAttacked(table, seenThrough, DisclosureRule.Default).IsWithheld);
        var safe = ReleasedTable.Hiding(table, [true, true, false, false]);
        Assert.Same(safe, SafeTable.UnlessAttacked(table, safe, DisclosureRule.Default));
    }

    [Fact]
    public void Release_AnyTable_IsNeverWithheldByTheGate() =>
        Gen.Select(Tables, Rules).Sample((table, rule) =>
        {
            // Everything hidden is an honest outcome, but only where nothing at all could be shown.
            var chosen = Suppression.Choose(table, rule);
            Assert.Equal(chosen.Count(hide => hide), SafeTable.Release(table, rule).HiddenCells);
        });

    [Fact]
    public void Release_AnyTable_HidesNoCellInVain() =>
        Gen.Select(Tables, Rules).Sample((table, rule) =>
        {
            var hidden = Suppression.Choose(table, rule);
            for (var cell = 0; cell < hidden.Length; cell++)
            {
                if (!hidden[cell] || rule.Hides(table.Value(cell)))
                    continue;
                hidden[cell] = false;
                Assert.False(Attacker.FailsOn(table, ReleasedTable.Hiding(table, hidden), rule));
                hidden[cell] = true;
            }
        });

    [Fact]
    public void Release_NothingSmall_ShowsEverything()
    {
        var released = SafeTable.Release(CountTable.Of(new long[,] { { 10, 20 }, { 30, 40 } }), DisclosureRule.Default);
        Assert.Equal(0, released.HiddenCells);
        Assert.Equal(100, released.Total.Count);
    }

    [Fact]
    public void Release_OneSmallCountInAList_HidesASecond()
    {
        var released = SafeTable.Release(CountTable.OfList([3, 50, 60]), DisclosureRule.Default);
        Assert.True(released[0, 0].IsHidden);
        Assert.Equal(2, released.HiddenCells);
        Assert.Equal(113, released.Total.Count);
    }

    [Fact]
    public void Release_OneSmallCountInATable_HidesARectangle()
    {
        var released = SafeTable.Release(CountTable.Of(new long[,] { { 3, 40, 90 }, { 50, 60, 70 }, { 80, 90, 95 } }), DisclosureRule.Default);
        Assert.Equal(4, released.HiddenCells);
        Assert.Equal(578, released.Total.Count);
    }

    [Fact]
    public void Release_EverythingTogetherSmall_HidesTheTotalToo()
    {
        Assert.True(SafeTable.Release(CountTable.OfList([3, 4]), DisclosureRule.Default).IsWithheld);
        Assert.True(SafeTable.Release(CountTable.OfList([3]), DisclosureRule.Default).IsWithheld);
        // Shown, a total of 12 would leave each of the two at most 12 and at least 0: just wide enough.
        Assert.Equal(12, SafeTable.Release(CountTable.OfList([8, 4]), DisclosureRule.Default).Total.Count);
    }

    [Fact]
    public void Release_Zeros_AreShownOnlyByOption()
    {
        var table = CountTable.OfList([0, 50, 60]);
        Assert.True(SafeTable.Release(table, DisclosureRule.Default)[0, 0].IsHidden);
        Assert.Equal(0, SafeTable.Release(table, new DisclosureRule(showZeros: true)).HiddenCells);
    }

    [Fact]
    public void Release_SameTable_IsTheSame() =>
        Gen.Select(Tables, Rules).Sample((table, rule) =>
            Assert.Equal(Suppression.Choose(table, rule), Suppression.Choose(table, rule)));

    [Fact]
    public void Release_ReferenceTables_AreAllMadeSafe()
    {
        var rule = new DisclosureRule(minimum: 5, showZeros: true);
        foreach (var reference in ReferenceTables.All())
            Assert.True(Attacker.FailsOn(reference.Table, SafeTable.Release(reference.Table, rule), rule), $"table {reference.Number}");
    }

    [Fact]
    public void Release_AYearOfNewYorksPrecincts_ComesInTime()
    {
        var random = new Random(20260303);
        var counts = new long[77, 12];
        for (var row = 0; row < 77; row++)
        {
            for (var column = 0; column < 12; column++)
                counts[row, column] = random.Next(0, row % 7 == 0 ? 40 : 6);
        }

        var table = CountTable.Of(counts);
        Assert.True(Attacker.FailsOn(table, SafeTable.Release(table, DisclosureRule.Default), DisclosureRule.Default));
    }

    [Theory]
    [InlineData(4, 10)]
    [InlineData(10, 0)]
    public void Rule_TooWeak_Refuses(int minimum, int protection) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureRule(minimum, protection: protection));

    [Fact]
    public void Table_NotCounts_Refuses()
    {
        Assert.Throws<ArgumentException>(() => CountTable.Of(new long[,] { { 1, -1 } }));
        Assert.Throws<ArgumentException>(() => CountTable.OfList([]));
        Assert.Throws<OverflowException>(() => CountTable.OfList([long.MaxValue, 1]));
    }

    private static bool IsSmall(long count, DisclosureRule rule) => count < rule.Minimum && (count > 0 || !rule.ShowZeros);

    internal static IEnumerable<(int Row, int Column)> Positions(CountTable table) =>
        from row in Enumerable.Range(0, table.IsList ? 1 : table.Rows + 1)
        from column in Enumerable.Range(0, table.Columns + 1)
        select (row, column);
}
