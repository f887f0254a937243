using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Dialogues;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Meetings;

public class DialogueBalanceTests
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SameForBothAndApartFirst_IsEqual()
    {
        var balance = DialogueBalance.Of([Track(1, 20), Track(2, 20)], [Meeting(1, 1), Meeting(2, 2), Meeting(3, null)]);

        Assert.Equal((true, true, false, 1), (balance.InvitationsEqual, balance.HoursEqual, balance.JointTooEarly, balance.JointMeetings));
    }

    [Fact]
    public void Of_OneSideCalledOff_HasLessTimeAndTheJointMeetingComesTooEarly()
    {
        var balance = DialogueBalance.Of([Track(1, 20), Track(2, 5)], [Meeting(1, 1), Meeting(2, 2, MeetingState.Cancelled), Meeting(3, null)]);

        Assert.Equal((false, false, true), (balance.InvitationsEqual, balance.HoursEqual, balance.JointTooEarly));
        Assert.Equal([1.5m, 0m], balance.Tracks.Select(t => t.Hours));
    }

    [Fact]
    public void Of_SixSides_ChecksEveryOne()
    {
        DialogueTrack[] tracks = [.. Enumerable.Range(1, 6).Select(n => Track(n, n == 6 ? 11 : 12))];
        Meeting[] apart = [.. Enumerable.Range(1, 6).Select(n => Meeting(n, n))];

        Assert.Equal((false, true, false), Said(DialogueBalance.Of(tracks, [.. apart, Meeting(9, null)])));
        tracks[5].Invited = 12;
        Assert.Equal((true, true, false), Said(DialogueBalance.Of(tracks, [.. apart, Meeting(9, null)])));
        Assert.Equal((true, false, false), Said(DialogueBalance.Of(tracks, [.. apart, Meeting(8, 3), Meeting(9, null)])));
        Assert.Equal((true, true, true), Said(DialogueBalance.Of(tracks, [.. apart, Meeting(5, null)])));
    }

    private static (bool, bool, bool) Said(DialogueBalance balance) => (balance.InvitationsEqual, balance.HoursEqual, balance.JointTooEarly);

    private static DialogueTrack Track(int number, int invited) => new() { DialogueId = Guid.Empty, Number = number, Name = MultilingualText.Empty, Invited = invited };

    private static Meeting Meeting(int day, int? track, MeetingState state = MeetingState.Announced) => new()
    {
        Kind = MeetingKind.Dialogue, Title = MultilingualText.Empty, StartsAt = Start.AddDays(day), EndsAt = Start.AddDays(day).AddMinutes(90), Track = track, State = state, ChangedAt = Start,
    };
}
