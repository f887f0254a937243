namespace Commonweal.Engagement.Meetings;

/// <summary>
/// What a further part of the slice (questions, queue, minutes) shows of itself on the page of a meeting, public or at the desk.
/// Registered as <c>services.AddScoped&lt;IMeetingPart, …&gt;()</c>; the two pages ask every one, in order.
/// </summary>
internal interface IMeetingPart
{
    /// <summary>Place on the page, small first.</summary>
    int Order { get; }

    /// <summary>
    /// The section on the public page, which is cached and holds no form and nothing of the reader; null where there is nothing to show.
    /// Forget <c>PublicCache.Tag</c> when what it shows changes.
    /// </summary>
    Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop);

    /// <summary>The section on the desk's page of the meeting; null where there is nothing to show, or the reader lacks the permission.</summary>
    Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, System.Security.Claims.ClaimsPrincipal reader, CancellationToken stop);
}

/// <summary>One section, with words already in the reader's language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">A sentence under it, or null.</param>
/// <param name="Links">Where it goes on: whole addresses, the first the main one.</param>
internal sealed record MeetingSection(string Title, string? Text, IReadOnlyList<MeetingLink> Links)
{
    /// <summary>A partial view shown between the sentence and the links, or null.</summary>
    public string? Partial { get; init; }

    /// <summary>What the partial view shows.</summary>
    public object? Model { get; init; }
}

/// <summary>A link in a section.</summary>
internal sealed record MeetingLink(string Words, string Address);
