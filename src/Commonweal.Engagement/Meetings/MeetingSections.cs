using System.Security.Claims;

namespace Commonweal.Engagement.Meetings;

/// <summary>Asks every part of the slice what it shows of itself on the page of a meeting.</summary>
internal sealed class MeetingSections(IEnumerable<IMeetingPart> parts)
{
    public Task<IReadOnlyList<MeetingSection>> PublicAsync(Meeting meeting, CancellationToken stop)
        => AskAsync(p => p.OnPublicPageAsync(meeting, stop));

    public Task<IReadOnlyList<MeetingSection>> DeskAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
        => AskAsync(p => p.OnDeskPageAsync(meeting, reader, stop));

    // One after the other: they share one connection to the database.
    private async Task<IReadOnlyList<MeetingSection>> AskAsync(Func<IMeetingPart, Task<MeetingSection?>> ask)
    {
        var sections = new List<MeetingSection>();
        foreach (var part in parts.OrderBy(p => p.Order))
            if (await ask(part) is { } section) sections.Add(section);
        return sections;
    }
}
