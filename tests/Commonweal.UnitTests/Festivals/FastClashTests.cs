using Commonweal.Analysis.Festivals;
using CsCheck;

namespace Commonweal.UnitTests.Festivals;

public sealed class FastClashTests
{
    [Fact]
    public void Lunch_InRamadan_ClashesForCertain()
    {
        var clash = Assert.Single(Clashes(2026, 3, 1, food: true), c => c.Day.Festival.Tradition == "islam");

        Assert.Equal((new DateOnly(2026, 2, 18), new DateOnly(2026, 3, 19), true), (clash.First, clash.Last, clash.IsCertain));
        Assert.Equal(FastKind.Daylight, clash.Day.Festival.Fast!.Kind);
    }

    [Fact]
    public void Lunch_OnTheExpectedEid_MayStillBeRamadan()
    {
        var clash = Assert.Single(Clashes(2026, 3, 20, food: true), c => c.Day.Festival.Name == "ramadan_beginning");

        Assert.False(clash.IsCertain);
        Assert.DoesNotContain(Clashes(2026, 3, 21, food: true), c => c.Day.Festival.Name == "ramadan_beginning");
    }

    [Fact]
    public void Ramadan_ReachesOverTheTurnOfTheYear()
        => Assert.Contains(Clashes(2031, 1, 10, food: true), c => c.Day.Date == new DateOnly(2030, 12, 26) && c.Last == new DateOnly(2031, 1, 23) && c.IsCertain);

    [Fact]
    public void NativityFast_BeginsInTheYearBefore_AlsoInTheLastYear()
        => Assert.All([2026, FestivalCalendar.LastYear], year => Assert.Contains(Clashes(year, 12, 10, food: true), c => c.Day.Festival.Name == "christmas_julian" && c.Last == new DateOnly(year + 1, 1, 6)));

    [Theory]
    [InlineData(2026, 9, 21, "yom_kippur")]
    [InlineData(2026, 9, 20, "yom_kippur")]
    [InlineData(2022, 8, 7, "hebcal:tisha_bav")]
    [InlineData(2026, 3, 19, "nyepi")]
    public void Concert_WithoutFood_ClashesOnlyWithDaysThatKeepPeopleAway(int year, int month, int day, string festival)
        => Assert.Equal([festival], Clashes(year, month, day, food: false).Select(c => c.Day.Festival.Name));

    [Fact]
    public void Concert_WithoutFood_DoesNotClashWithRamadanOrLent() => Assert.Empty(Clashes(2026, 3, 5, food: false));

    [Fact]
    public void Passover_IsEightDaysWithoutLeaven()
    {
        Assert.Contains(Clashes(2026, 4, 9, food: true), c => c.Day.Festival.Name == "passover" && c.Day.Festival.Fast!.Kind == FastKind.CertainFoods);
        Assert.DoesNotContain(Clashes(2026, 4, 10, food: true), c => c.Day.Festival.Name == "passover");
    }

    [Fact]
    public void NoFast_IsReportedTwiceUnderTwoNames()
        => Assert.DoesNotContain(FestivalCalendar.Festivals, festival => festival is { Fast: not null, Repeats: not null });

    [Theory]
    [InlineData(1949, 12, 31)]
    [InlineData(2078, 1, 1)]
    public void YearsOutside_AreRefused(int year, int month, int day) => Assert.Throws<ArgumentOutOfRangeException>(() => new EventDay(new DateOnly(year, month, day), foodIsServed: true));

    [Fact]
    public void Clashes_CoverTheDayAndFoodOnlyAdds()
        => Gen.Int[0, 128 * 365 + 30].Select(after => new DateOnly(1950, 1, 1).AddDays(after)).Sample(date =>
        {
            var with = new EventDay(date, foodIsServed: true).FastClashes();
            return with.All(c => c.First.AddDays(-c.Day.Uncertainty) <= date && date <= c.Last.AddDays(c.Day.Uncertainty))
                && with.All(c => !c.IsCertain || (c.First <= date && date <= c.Last))
                && new EventDay(date, foodIsServed: false).FastClashes().All(with.Contains);
        }, iter: 200);

    private static IReadOnlyList<FastClash> Clashes(int year, int month, int day, bool food) => new EventDay(new DateOnly(year, month, day), food).FastClashes();
}
