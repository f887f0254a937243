using System.Security.Claims;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>
/// What a further slice shows of itself in the room of an incident, where it is closed, and at its review.
/// Registered as <c>services.AddScoped&lt;IRoomPart, …&gt;()</c>; nothing of it belongs to an exercise.
/// </summary>
internal interface IRoomPart
{
    /// <summary>Place on the page, small first.</summary>
    int Order { get; }

    /// <summary>The section; null where the part sleeps, or the reader lacks the permission.</summary>
    Task<RoomSection?> OfAsync(Incident incident, ClaimsPrincipal reader, CancellationToken stop);
}

/// <summary>One section, with words already in the reader's language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">A sentence under it.</param>
/// <param name="Lines">What there is.</param>
/// <param name="Action">Where it goes on, or null.</param>
internal sealed record RoomSection(string Title, string Text, IReadOnlyList<RoomLine> Lines, RoomAction? Action);

/// <summary>One line of a section.</summary>
/// <param name="Words">What it is.</param>
/// <param name="Path">Where it is read; null where this reader may not.</param>
/// <param name="Shape">Shape of its state.</param>
/// <param name="State">Its state.</param>
internal sealed record RoomLine(string Words, string? Path, string Shape, string State);

/// <summary>A link in a section.</summary>
internal sealed record RoomAction(string Words, string Path);

/// <summary>Asks every part, in order.</summary>
internal sealed class RoomParts(IEnumerable<IRoomPart> parts)
{
    public async Task<IReadOnlyList<RoomSection>> ReadAsync(Incident incident, ClaimsPrincipal reader, CancellationToken stop)
    {
        List<RoomSection> sections = [];
        if (incident.IsExercise) return sections;
        foreach (var part in parts.OrderBy(p => p.Order))
            if (await part.OfAsync(incident, reader, stop) is { } section) sections.Add(section);
        return sections;
    }
}
