using Commonweal.Platform.Events;

namespace Commonweal.Communication.Rumours;

/// <summary>There is something to tell those who asked about a rumour.</summary>
/// <param name="RumourId">The rumour.</param>
internal sealed record RumourTold(Guid RumourId) : IEvent
{
    public static string Name => "rumour-told";
}
