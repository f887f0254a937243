using System.Net;

namespace Commonweal.Communication.Messages.Forms;

/// <summary>A message as a post: no longer than the network takes, cut after a sentence, with the link to all of it.</summary>
internal static class Posts
{
    /// <summary>Telegram's limit, counted after its marks are read.</summary>
    private const int LongestTelegram = 4096;

    /// <summary>A body may have 1024, the template's own words among them.</summary>
    private const int LongestWhatsApp = 900;

    private static readonly char[] LineEnds = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'], Blanks = [' ', '\t'];

    // What ends a sentence in the scripts we know of.
    private static readonly char[] Ends = ['.', '!', '?', '؟', '。', '।', '…', '\n'];

    /// <summary>For Telegram: the headline bold, everything else plain; whatever was typed is escaped.</summary>
    public static string Telegram(Spoken said)
    {
        var words = Cut(MessageWords.Plain(said.Text), LongestTelegram - said.Headline.Length - Tail(said).Length - 2);
        return $"<b>{WebUtility.HtmlEncode(said.Headline)}</b>\n\n{WebUtility.HtmlEncode(words)}{WebUtility.HtmlEncode(Tail(said))}";
    }

    /// <summary>
    /// For the place in a WhatsApp template: one paragraph, for the API refuses line ends and runs of blanks there, with the link to
    /// all of it and how to stop. With the template's own words around it stays under what a body may have.
    /// </summary>
    public static string WhatsApp(Spoken said, string stop)
    {
        var (head, tail) = (OneLine(OtherForms.Sentence(said.Headline.Trim())), (said.Link is null ? "" : " " + said.Link) + " " + stop);
        var room = LongestWhatsApp - head.Length - tail.Length - 1;
        return Cut(head, LongestWhatsApp - tail.Length) + (room < 20 ? "" : " " + Cut(OneLine(MessageWords.Plain(said.Text)), room)) + tail;
    }

    /// <summary>The same words in one line; where a line ends without a sign, a point stands between.</summary>
    private static string OneLine(string words)
    {
        var lines = words.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(' ', l.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0);
        return lines.Aggregate("", (all, line) => all.Length == 0 ? line : all + (char.IsPunctuation(all[^1]) ? " " : " · ") + line);
    }

    /// <summary>For Mastodon: plain words.</summary>
    public static string Mastodon(Spoken said, int longest)
    {
        var room = longest - said.Headline.Length - Tail(said).Length - 2;
        return Cut(said.Headline, longest - Tail(said).Length) + (room < 20 ? "" : "\n\n" + Cut(MessageWords.Plain(said.Text), room)) + Tail(said);
    }

    /// <summary>The beginning that fits, up to the end of a sentence where there is one in its second half, else up to a blank; never through a character.</summary>
    public static string Cut(string words, int most)
    {
        if (words.Length <= most) return words;
        for (var at = most - 1; at >= most / 2; at--)
            if (IsEnd(words, at)) return words[..(at + 1)].TrimEnd();
        var blank = words.LastIndexOf(' ', most - 1);
        if (blank < most / 2) blank = char.IsLowSurrogate(words[most - 1]) ? most - 2 : most - 1;
        return words[..blank] + "…";
    }

    /// <summary>A full stop ends a sentence where a blank follows: '3.5 million' is one number.</summary>
    private static bool IsEnd(string words, int at) => Ends.Contains(words[at]) && (words[at] is '\n' or '。' || char.IsWhiteSpace(words[at + 1]));

    private static string Tail(Spoken said) => said.Link is null ? "" : "\n\n" + said.Link;
}
