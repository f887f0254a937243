using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>A message in one language with all that stands beside it on paper.</summary>
/// <param name="Said">The words.</param>
/// <param name="Parts">The text, as its headings divide it.</param>
/// <param name="AsOf">When it was said, in its language: paper hangs longer than it is true.</param>
internal sealed record PaperSheet(Spoken Said, IReadOnlyList<MessagePart> Parts, string AsOf)
{
    /// <summary>Key of a warning that this must not hang anywhere; null for what may.</summary>
    public string? Mark { get; init; }

    /// <summary>Where to read on, in words; null for an exercise.</summary>
    public string? Link { get; init; }

    /// <summary>When and where people find somebody; null where the city does not say.</summary>
    public SpokenText? Hours { get; init; }

    /// <summary>Whom to call in danger.</summary>
    public required string Emergency { get; init; }

    /// <summary>The same in the city's other languages.</summary>
    public IReadOnlyList<Spoken> Others { get; init; } = [];

    /// <summary>The link leads to the message and not to the city's first page.</summary>
    public bool LinksToAll => Said.Link is not null;
}
