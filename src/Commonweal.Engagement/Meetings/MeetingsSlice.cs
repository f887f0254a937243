using Commonweal.Platform;

namespace Commonweal.Engagement.Meetings;

/// <summary>Town halls, office hours, dialogues, committees and forums: one engine for meeting face to face.</summary>
internal sealed class MeetingsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("meetings", "meetings.part", AwakeAtStart: true)];
}
