using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>What stands on the map beside the letter of a group: what it says most clearly, cut to fit.</summary>
internal static class MapWords
{
    private const int Longest = 38;

    public static SpokenText? Of(ShowConsultationModel page, ShownGroup group)
        => group.Speaks.Where(s => s.Agrees).Select(s => page.Words(s.Statement)).FirstOrDefault(w => w is not null);

    public static string Cut(string text)
    {
        // Signs of East Asia are twice as wide, and have no blanks between words.
        var most = text.Any(c => c > '\u2e80') ? Longest / 2 : Longest;
        if (text.Length <= most) return text;
        var blank = text.LastIndexOf(' ', most);
        return text[..(blank > most / 2 ? blank : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
    }

    /// <summary>The minus of some languages is one that no drawing knows.</summary>
    public static string Turned(Outline outline) => FormattableString.Invariant($"rotate({outline.Turned} {outline.X} {outline.Y})");
}
