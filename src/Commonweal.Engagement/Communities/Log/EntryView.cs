using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>An entry as a page shows it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Author">The colleague's name; null where the community wrote.</param>
internal sealed record EntryView(ContactEntry Entry, string? Author)
{
    private const int Beginning = 140;

    /// <summary>The first words of what was heard, asked or offered.</summary>
    public string First
    {
        get
        {
            var words = Entry.Heard ?? Entry.Asked ?? Entry.Offered ?? "";
            return words.Length <= Beginning ? words : string.Concat(words.AsSpan(0, Math.Max(words.LastIndexOf(' ', Beginning), 1)), "…");
        }
    }

    /// <summary>How the two met, or that the community wrote.</summary>
    public string Way(Texts texts) => texts[Entry.ByCommunity ? "communities.log.byCommunity" : "communities.way." + Entry.Way.ToString().ToLowerInvariant()];
}
