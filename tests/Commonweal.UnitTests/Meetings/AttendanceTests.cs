using Commonweal.Engagement.Meetings.Minutes;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Meetings;

public class AttendanceTests
{
    [Fact]
    public void Of_LargeGroups_AreShown()
        => Assert.Equal([40, 20, 30, 30], Attendance.Of(Minutes(120, 40, 20, 30), groupStatistics: true).Select(l => l.People!.Value));

    [Fact]
    public void Of_OneSmallGroup_HidesAnotherWithIt()
    {
        var lines = Attendance.Of(Minutes(120, 60, 4, 30), groupStatistics: true);

        Assert.Null(lines.Single(l => l.Group == "elsewhere").People);
        Assert.True(lines.Count(l => l.People is null) >= 2);
    }

    [Fact]
    public void Of_WhereTheLawForbidsGroups_IsNothing() => Assert.Empty(Attendance.Of(Minutes(120, 40, 20, 30), groupStatistics: false));

    [Fact]
    public void Of_NobodyAsked_IsNothing() => Assert.Empty(Attendance.Of(Minutes(120, null, null, null), groupStatistics: true));

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 10L)]
    public void Total_FewPeople_IsHidden(int people, long? shown) => Assert.Equal(shown, Attendance.Total(Minutes(people, null, null, null)));

    private static MinutesEdition Minutes(int? all, int? here, int? elsewhere, int? abroad) => new()
    {
        MeetingId = Guid.NewGuid(),
        Number = 1,
        Summary = MultilingualText.Empty,
        Decisions = MultilingualText.Empty,
        Attended = all,
        GrewUpHere = here,
        FromElsewhere = elsewhere,
        FromAbroad = abroad,
        On = new DateOnly(2027, 3, 1),
        AuthorId = Guid.NewGuid(),
    };
}
