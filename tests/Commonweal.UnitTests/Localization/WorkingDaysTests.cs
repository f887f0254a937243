using Commonweal.Platform.Localization;
using CsCheck;

namespace Commonweal.UnitTests.Localization;

public class WorkingDaysTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Fact]
    public void Add_PassesWeekendsAndClosedDays()
    {
        Assert.Equal(new DateOnly(2026, 3, 20), WorkingDays.MondayToFriday.Add(Friday, 10));
        Assert.Equal(new DateOnly(2026, 3, 9), WorkingDays.MondayToFriday.Add(Friday.AddDays(1), 1));
        var closedOnMonday = new WorkingDays([DayOfWeek.Saturday, DayOfWeek.Sunday], [new DateOnly(2026, 3, 9)]);
        Assert.Equal(new DateOnly(2026, 3, 10), closedOnMonday.Add(Friday, 1));
    }

    [Fact]
    public void Add_FridayAndSaturdayFree_WorksOnSunday()
    {
        var days = new WorkingDays([DayOfWeek.Friday, DayOfWeek.Saturday], []);
        Assert.Equal(new DateOnly(2026, 3, 8), days.Add(new DateOnly(2026, 3, 5), 1));
    }

    [Fact]
    public void Add_Zero_IsTodayOrTheNextWorkingDay()
    {
        Assert.Equal(Friday, WorkingDays.MondayToFriday.Add(Friday, 0));
        Assert.Equal(new DateOnly(2026, 3, 9), WorkingDays.MondayToFriday.Add(Friday.AddDays(1), 0));
    }

    [Fact]
    public void Add_Negative_Refuses() => Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.MondayToFriday.Add(Friday, -1));

    [Fact]
    public void New_NoDayLeft_Refuses() => Assert.Throws<ArgumentException>(() => new WorkingDays(Enum.GetValues<DayOfWeek>(), []));

    [Fact]
    public void Between_IsTheInverseOfAdd() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 60]).Sample((start, count) =>
        {
            var from = Friday.AddDays(start);
            var due = WorkingDays.MondayToFriday.Add(from, count);
            Assert.True(WorkingDays.MondayToFriday.Contains(due));
            Assert.Equal(count, WorkingDays.MondayToFriday.Between(from, due));
            Assert.Equal(-count, WorkingDays.MondayToFriday.Between(due, from));
        });
}
