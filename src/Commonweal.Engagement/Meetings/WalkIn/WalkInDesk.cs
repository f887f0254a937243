using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>A desk in the room that calls numbers, under the name that stands on its sign.</summary>
internal sealed class WalkInDesk : IVersioned
{
    public const int LongestName = 40;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required string Name { get; set; }

    /// <summary>Notes of conversations at this desk are read by whoever wrote them and by colleagues with this role.</summary>
    public required Role NotesReadBy { get; set; }

    /// <summary>It calls nobody any more; what it wrote stays.</summary>
    public bool Closed { get; set; }
}
