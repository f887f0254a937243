using Commonweal.Platform.Events;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>A meeting was moved or called off: those who registered are told.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Sequence">Which change of it, so that each is told once.</param>
internal sealed record MeetingChanged(Guid MeetingId, int Sequence) : IEvent
{
    public static string Name => "meeting-changed";
}

/// <summary>Somebody registered, or moved up from the waiting list: they are told.</summary>
/// <param name="RegistrationId">The registration.</param>
/// <param name="Letter">Which letter: <see cref="Received"/> or <see cref="MovedUp"/>.</param>
internal sealed record RegistrationChanged(Guid RegistrationId, string Letter) : IEvent
{
    public const string Received = "received", MovedUp = "moved-up";

    public static string Name => "meeting-registration-changed";
}
