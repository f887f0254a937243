using System.Globalization;
using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Commonweal.Communication.Messages;

/// <summary>Turns what was written into HTML: paragraphs, lists, emphasis and links; nothing else, whatever was typed.</summary>
internal static class MessageWords
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto, "tel"];

    private static readonly string[] Schemeless = ["https://", "mailto:", "tel:"];

    /// <summary>Safe HTML. Headings are one rank below the page's own.</summary>
    public static string Html(string text)
    {
        var document = Safe(text);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + 1, 4);
        return document.ToHtml(Pipeline);
    }

    /// <summary>
    /// The text for paper, as its headings of the highest rank divide it: safe HTML, where the address of a link stands in
    /// words too. What comes before the first heading is a part without a title.
    /// </summary>
    public static IReadOnlyList<MessagePart> Parts(string text)
    {
        var document = Safe(text);
        // An address that leads nowhere would lead to the file that is printed.
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is not { Length: > 0 }).ToList()) link.ReplaceBy(new ContainerInline());
        foreach (var link in document.Descendants<LinkInline>().Where(l => !l.IsAutoLink).ToList())
            link.InsertAfter(new HtmlInline($" (<bdi dir=\"ltr\">{WebUtility.HtmlEncode(InWords(link.Url!))}</bdi>)"));
        var highest = document.OfType<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty().Min();
        var parts = new List<MessagePart>();
        foreach (var block in document)
        {
            if (block is HeadingBlock title && title.Level == highest)
            {
                parts.Add(new(Render(r => r.WriteLeafInline(title)), ""));
                continue;
            }
            if (block is HeadingBlock lower) lower.Level = 3;
            if (parts.Count == 0) parts.Add(new(null, ""));
            parts[^1] = parts[^1] with { Html = parts[^1].Html + Render(r => r.Render(block)), Lengths = [.. parts[^1].Lengths, .. Leaves(block).Select(l => WordsOf(l).Length)] };
        }
        return parts;
    }

    /// <summary>The text in lines without marks, for a picture: its headings, points of lists and paragraphs.</summary>
    public static IEnumerable<(string Words, bool IsHeading)> Lines(string text)
        => Written(text).Select(b => (b.Block.Parent is ListItemBlock item && item[0] == b.Block ? "•\u00A0" + b.Words : b.Words, b.Block is HeadingBlock));

    private static IEnumerable<(LeafBlock Block, string Words)> Written(string text) => Leaves(Safe(text)).Select(b => (b, WordsOf(b))).Where(b => b.Item2.Length > 0);

    private static IEnumerable<LeafBlock> Leaves(Block block) => block is LeafBlock leaf ? [leaf] : block.Descendants<LeafBlock>();

    private static string WordsOf(LeafBlock block) => block.Inline is { } inline ? string.Concat(inline.Descendants().Select(WordsOf)).Trim() : block.Lines.ToString().Trim();

    private static string WordsOf(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline => "\n",
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    /// <summary>The first sentences without their marks, for lists, feeds and posts; a heading and a point of a list are sentences of their own.</summary>
    public static string Beginning(string text, int most = 240)
    {
        var blocks = Written(text).Select(b => b.Words.ReplaceLineEndings(" "));
        var plain = blocks.Aggregate("", (all, next) => all.Length == 0 ? next : all + (char.IsPunctuation(all[^1]) ? " " : ". ") + next);
        if (plain.Length <= most) return plain;
        var cut = plain.LastIndexOf(' ', most);
        // Never through the middle of a character.
        if (cut <= 0) cut = char.IsLowSurrogate(plain[most]) ? most - 1 : most;
        return plain[..cut] + "…";
    }

    /// <summary>The words alone, without marks and addresses, as they are spoken.</summary>
    public static string Plain(string text) => Markdown.ToPlainText(text, Pipeline).Trim();

    /// <summary>An address as somebody says or types it.</summary>
    public static string InWords(string link) => Schemeless.Aggregate(link, (words, scheme) => words.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? words[scheme.Length..] : words);

    private static MarkdownDocument Safe(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            // A picture from elsewhere would tell somebody else who reads.
            link.IsImage = false;
            if (!IsLink(link.Url)) link.Url = "";
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsLink(l.Url)).ToList()) link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    private static string Render(Action<HtmlRenderer> write)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(words);
        Pipeline.Setup(renderer);
        write(renderer);
        return words.ToString();
    }

    /// <summary>Whether a link may stand in a message.</summary>
    public static bool IsLink(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal);
}

/// <summary>A part of a message's text.</summary>
/// <param name="Title">Its heading as safe HTML, or null.</param>
/// <param name="Html">What stands under it, as safe HTML.</param>
internal sealed record MessagePart(string? Title, string Html)
{
    /// <summary>Letters in each of its paragraphs.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [];
}
