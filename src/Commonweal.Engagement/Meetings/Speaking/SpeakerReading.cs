using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>The list of a meeting as it stands.</summary>
/// <param name="Round">How long each and in all.</param>
/// <param name="Sides">In their order; empty where there are none.</param>
/// <param name="Speak">Who speaks, in order.</param>
/// <param name="Reserve">Who speaks if there is time.</param>
internal sealed record SpeakingList(SpeakingRound Round, IReadOnlyList<SpeakingSide> Sides, IReadOnlyList<SpeakerSignUp> Speak, IReadOnlyList<SpeakerSignUp> Reserve);

internal sealed class SpeakerReading(CommonwealDb db)
{
    private const int Most = 500;

    /// <summary>Null where nobody can sign up for the meeting.</summary>
    public async Task<SpeakingList?> ReadAsync(Guid meeting, CancellationToken stop)
    {
        if (await db.Set<SpeakingRound>().AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == meeting, stop) is not { } round) return null;
        var sides = await SidesAsync(meeting, stop);
        var signedUp = await db.Set<SpeakerSignUp>().AsNoTracking().Where(s => s.MeetingId == meeting && s.State != SpeakerState.Withdrawn).OrderBy(s => s.Place).Take(Most).ToDictionaryAsync(s => s.Id, stop);
        var (speak, reserve) = SpeakingOrder.Of([.. signedUp.Values.OrderBy(s => s.Place).Select(s => new OrderedSpeaker(s.Id, s.SideId, s.Minutes))], [.. sides.Select(s => s.Id)], round.MinutesInAll);
        return new SpeakingList(round, sides, [.. speak.Select(s => signedUp[s.Id])], [.. reserve.Select(s => signedUp[s.Id])]);
    }

    public async Task<IReadOnlyList<SpeakingSide>> SidesAsync(Guid meeting, CancellationToken stop)
        => await db.Set<SpeakingSide>().AsNoTracking().Where(s => s.MeetingId == meeting).OrderBy(s => s.Order).ToListAsync(stop);
}
