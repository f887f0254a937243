using Commonweal.Communication.Incidents.Targets;
using Microsoft.Extensions.Configuration;

namespace Commonweal.UnitTests.Incidents;

public sealed class TargetTests
{
    private static readonly DateTimeOffset Opened = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly string[] Languages = ["en", "fr", "ar"];

    [Theory]
    [InlineData(10, "Running Running Running Running")]
    [InlineData(16, "Late Running Running Running")]
    [InlineData(121, "Late Late Late Late")]
    public void Targets_WithNothingDone_RunAndThenAreLate(int minutes, string states)
        => Assert.Equal(states, States(new(Opened, null, [], [null]), minutes));

    [Fact]
    public void Targets_AreMetByWhatHappened()
    {
        var room = new RoomEvents(Opened, null, [Out(14, "en"), Out(70, "fr", mayor: true), Out(119, "ar")], [Opened.AddMinutes(20), Opened.AddMinutes(29)]);

        Assert.Equal("Met Met MetLate Met", States(room, 200));
        Assert.Equal(Opened.AddMinutes(119), Target.Of(room, new(), Languages, Opened)[3].MetAt);
    }

    [Fact]
    public void Targets_OfAClosedRoom_AreMetOrNever()
        => Assert.Equal("Met NeverMet NeverMet NeverMet", States(new(Opened, Opened.AddMinutes(20), [Out(15, "en")], [Opened.AddMinutes(3), null]), 20));

    [Fact]
    public void Leaders_WithNobodyConcernedInTheTree_AreNotCalled()
        => Assert.Equal(TargetState.Running, Target.Of(new(Opened, null, [], []), new(), Languages, Opened)[1].State);

    [Fact]
    public void NextUpdate_IsTheLatestAnnounced_AndMissedWhenItsTimeIsOver()
    {
        var room = new RoomEvents(Opened, null, [Out(10, "en", next: 30), Out(25, "en", next: 60)], []);

        Assert.Equal(new NextUpdate(Opened.AddMinutes(60), IsMissed: false), NextUpdate.Of(room, Opened.AddMinutes(59)));
        Assert.True(NextUpdate.Of(room, Opened.AddMinutes(61)).IsMissed);
        Assert.False(NextUpdate.Of(room with { ClosedAt = Opened.AddMinutes(50) }, Opened.AddMinutes(61)).IsMissed);
        Assert.Null(NextUpdate.Of(new(Opened, null, [], []), Opened).At);
    }

    [Fact]
    public void Minutes_ComeFromSettings_OrAreRefused()
    {
        Assert.Equal(new TargetMinutes(10, 30, 60, 120), TargetMinutes.Read(Settings("10")));
        Assert.Throws<InvalidOperationException>(() => TargetMinutes.Read(Settings("0")));
    }

    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(3909, "01:05:09")]
    [InlineData(360_000, "100:00:00")]
    public void Clock_ShowsHoursMinutesSeconds(int seconds, string face) => Assert.Equal(face, Clock.Face(TimeSpan.FromSeconds(seconds)));

    private static IConfigurationRoot Settings(string minutes) => new ConfigurationBuilder().AddInMemoryCollection([new("incidents:targets:acknowledged", minutes)]).Build();

    private static OutStatement Out(int minutes, string language, bool mayor = false, int next = 180) => new(Opened.AddMinutes(minutes), [language], mayor, Opened.AddMinutes(next));

    private static string States(RoomEvents room, int minutes) => string.Join(' ', Target.Of(room, new(), Languages, Opened.AddMinutes(minutes)).Select(t => t.State));
}
