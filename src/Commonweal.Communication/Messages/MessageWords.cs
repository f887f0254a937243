using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Commonweal.Communication.Messages;

/// <summary>Turns what was written into HTML: paragraphs, lists, emphasis and links; nothing else, whatever was typed.</summary>
internal static class MessageWords
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto, "tel"];

    /// <summary>Safe HTML. Headings are one rank below the page's own.</summary>
    public static string Html(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            // A picture from elsewhere would tell somebody else who reads.
            link.IsImage = false;
            if (!IsLink(link.Url)) link.Url = "";
        }
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + 1, 4);
        return document.ToHtml(Pipeline);
    }

    /// <summary>The first sentences without their marks, for lists and feeds.</summary>
    public static string Beginning(string text, int most = 240)
    {
        var plain = Plain(text).ReplaceLineEndings(" ");
        if (plain.Length <= most) return plain;
        var cut = plain.LastIndexOf(' ', most);
        // Never through the middle of a character.
        if (cut <= 0) cut = char.IsLowSurrogate(plain[most]) ? most - 1 : most;
        return plain[..cut] + "…";
    }

    /// <summary>The words alone, without marks and addresses, as they are spoken.</summary>
    public static string Plain(string text) => Markdown.ToPlainText(text, Pipeline).Trim();

    /// <summary>Whether a link may stand in a message.</summary>
    public static bool IsLink(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal);
}
