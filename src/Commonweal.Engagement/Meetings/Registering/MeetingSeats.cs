using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>
/// The seats of a meeting, or of one appointment in it, counted. Whoever asks for a seat first takes this row, and so
/// everybody who asks at once stands in one line: a seat is never given twice.
/// </summary>
[NotAudited]
internal sealed class MeetingSeats
{
    public required Guid MeetingId { get; init; }

    /// <summary>Zero for the whole meeting, else the appointment counted from one.</summary>
    public required int Slot { get; init; }

    public required int Capacity { get; set; }

    /// <summary>How many asked so far: the place in the line of the last who did.</summary>
    public int Asked { get; set; }

    public int Taken { get; set; }

    /// <summary>How many registrations wait.</summary>
    public int Waiting { get; set; }

    /// <summary>The rows a new meeting starts with; none where anybody just comes.</summary>
    public static IEnumerable<MeetingSeats> For(Meeting meeting)
    {
        if (meeting.SlotMinutes is { } minutes)
            return Enumerable.Range(1, Math.Max(1, (int)((meeting.EndsAt - meeting.StartsAt).TotalMinutes / minutes))).Select(n => Of(meeting, n, 1));
        return meeting.Capacity is { } capacity ? [Of(meeting, 0, capacity)] : [];
    }

    private static MeetingSeats Of(Meeting meeting, int slot, int capacity) => new() { MeetingId = meeting.Id, Slot = slot, Capacity = capacity };

    internal static void Map(ModelBuilder model) => model.Entity<MeetingSeats>(e =>
    {
        e.ToTable("meeting_seats");
        e.HasKey(s => new { s.MeetingId, s.Slot });
        e.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Cascade);
    });
}
