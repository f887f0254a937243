using Commonweal.Analysis.Segregation;

namespace Commonweal.UnitTests.Segregation;

public class MixTableTests
{
    [Fact]
    public void Of_PupilsByIncome_CountsEachOnce()
    {
        var pupils = ReferenceMix.Rows("segregation/school_ses.csv").ToList();
        var table = MixTable.Of(pupils.Select(pupil => new MixCount(pupil[0], pupil[2], 1)));
        Assert.Equal(pupils.Count, table.Total);
        Assert.Equal((149, 5), (table.Areas.Count, table.Groups.Count));
        Assert.Equal(pupils.Count(pupil => pupil[0] == "1" && pupil[2] == "5"), table[ReferenceMix.IndexOf(table.Areas, "1"), ReferenceMix.IndexOf(table.Groups, "5")]);
    }

    [Fact]
    public void Split_PupilsByIncomeWithinOrigin_IsWhatKnowingTheOriginLeaves()
    {
        // The chain rule of information: school tells of income and origin what it tells of origin, and of income within it.
        var pupils = ReferenceMix.Rows("segregation/school_ses.csv").ToList();
        double M(Func<string[], string> group) => MultigroupSegregation.MutualInformation(MixTable.Of(pupils.Select(pupil => new MixCount(pupil[0], group(pupil), 1))));
        var within = pupils.GroupBy(pupil => pupil[1]).Sum(origin =>
            (double)origin.Count() / pupils.Count * MultigroupSegregation.MutualInformation(MixTable.Of(origin.Select(pupil => new MixCount(pupil[0], pupil[2], 1)))));
        Assert.Equal(M(pupil => pupil[1] + pupil[2]), M(pupil => pupil[1]) + within, 1e-12);
    }

    [Fact]
    public void Merge_Areas_KeepsEverybody()
    {
        var grid = ReferenceMix.Grid();
        var rows = grid.Merge([.. grid.Areas.Select(area => area[..2])]);
        Assert.Equal(8, rows.Areas.Count);
        Assert.All(Enumerable.Range(0, 3), group => Assert.Equal(grid.GroupTotal(group), rows.GroupTotal(group)));
        Assert.Equal(Enumerable.Range(0, 8).Sum(area => grid[area, 1]), rows[0, 1]);
    }

    [Theory]
    [InlineData(-1, "negative")]
    [InlineData(double.NaN, "finite")]
    [InlineData(double.PositiveInfinity, "finite")]
    public void Of_CountsThatCountNobody_NamesTheCell(double count, string reason)
    {
        var fault = Assert.Throws<ArgumentException>(() => MixTable.Of([new("north", "owners", 3), new("south", "tenants", count)]));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Contains("'tenants' in area 'south'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_OfNobody_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => MixTable.Of([]));
        Assert.Throws<ArgumentException>(() => MixTable.Of([new("north", "owners", 0)]));
        Assert.Throws<ArgumentException>(() => new MixTable(["a", "a"], ["g"], new double[,] { { 1 }, { 2 } }));
        Assert.Throws<ArgumentException>(() => new MixTable(["a"], ["g"], new double[,] { { 1 }, { 2 } }));
        Assert.Throws<ArgumentException>(() => new TwoGroupSegregation([1, 2], [0, 0]));
        Assert.Throws<ArgumentException>(() => new TwoGroupSegregation([1, 2], [1]));
    }
}
