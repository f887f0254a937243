using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Dialogues;

/// <summary>What one track is offered.</summary>
/// <param name="Track">The track.</param>
/// <param name="Meetings">How many meetings, called-off ones left out.</param>
/// <param name="Hours">How many hours in all.</param>
internal sealed record TrackOffer(DialogueTrack Track, int Meetings, decimal Hours);

/// <summary>Whether every side of a dialogue is offered the same.</summary>
/// <param name="Tracks">Each track's offer, side by side.</param>
/// <param name="JointMeetings">How many meetings of all together.</param>
/// <param name="JointTooEarly">A joint meeting comes before some track has met apart.</param>
internal sealed record DialogueBalance(IReadOnlyList<TrackOffer> Tracks, int JointMeetings, bool JointTooEarly)
{
    public bool InvitationsEqual => Tracks.Select(t => t.Track.Invited).Distinct().Count() <= 1;

    public bool HoursEqual => Tracks.Select(t => t.Hours).Distinct().Count() <= 1;

    /// <summary>Counts the offers out of the meetings of a dialogue.</summary>
    public static DialogueBalance Of(IReadOnlyList<DialogueTrack> tracks, IReadOnlyList<Meeting> meetings)
    {
        var held = meetings.Where(m => m.State is not MeetingState.Cancelled).ToList();
        var apart = held.Where(m => m.Track is not null).ToLookup(m => m.Track!.Value);
        var joint = held.Where(m => m.Track is null).ToList();
        var offers = tracks.Select(t => new TrackOffer(t, apart[t.Number].Count(), apart[t.Number].Sum(m => (decimal)(m.EndsAt - m.StartsAt).TotalMinutes) / 60)).ToList();
        var firstJoint = joint.Count == 0 ? DateTimeOffset.MaxValue : joint.Min(m => m.StartsAt);
        return new(offers, joint.Count, joint.Count > 0 && tracks.Any(t => !apart[t.Number].Any(m => m.EndsAt <= firstJoint)));
    }

    public static async Task<DialogueBalance> ReadAsync(CommonwealDb db, Guid dialogueId, CancellationToken stop) => Of(
        await db.Set<DialogueTrack>().AsNoTracking().Where(t => t.DialogueId == dialogueId).OrderBy(t => t.Number).ToListAsync(stop),
        await db.Set<Meeting>().AsNoTracking().Where(m => m.DialogueId == dialogueId).ToListAsync(stop));
}
