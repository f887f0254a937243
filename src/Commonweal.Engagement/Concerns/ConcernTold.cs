using Commonweal.Platform.Events;

namespace Commonweal.Engagement.Concerns;

/// <summary>
/// The person who told us is to hear of something new. A step can be undone for a minute (the event waits that long):
/// its message is then gone, and nobody is told.
/// </summary>
/// <param name="ConcernId">The concern.</param>
/// <param name="MessageId">What is told: words of the city, a step without words, or <see cref="Received"/>.</param>
internal sealed record ConcernTold(Guid ConcernId, long MessageId) : IEvent
{
    /// <summary>Stands for the first message of all: we have it.</summary>
    public const long Received = 0;

    public static string Name => "concern-told";
}
