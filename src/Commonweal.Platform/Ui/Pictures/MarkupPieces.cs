using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>
/// Markup written in code where a page's own would cost too much: what stands between the braces is encoded as on a page,
/// unless it is content that was already.
/// </summary>
public static class MarkupWriting
{
    /// <summary>Writes markup such as <c>$"&lt;bdi&gt;{name}&lt;/bdi&gt;"</c>, of which <c>name</c> is encoded.</summary>
    public static void WriteMarkup(this TextWriter writer, HtmlEncoder encoder, [InterpolatedStringHandlerArgument(nameof(writer), nameof(encoder))] ref MarkupPieces pieces)
    {
        // Each piece was written as it was handed over.
    }
}

/// <summary>Writes the pieces of a text with braces one after the other, as the compiler hands them over.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkupPieces
{
    private readonly TextWriter writer;
    private readonly HtmlEncoder encoder;

    /// <summary>Called by the compiler, which knows how long the text without its braces is; nothing here needs to.</summary>
    public MarkupPieces(int literalLength, int formattedCount, TextWriter writer, HtmlEncoder encoder)
    {
        this.writer = writer;
        this.encoder = encoder;
    }

    /// <summary>The same for markup that is gathered first.</summary>
    internal MarkupPieces(int literalLength, int formattedCount, Markup markup) : this(literalLength, formattedCount, markup.Writer, markup.Encoder) { }

    /// <summary>What stands outside of braces: as it is.</summary>
    public void AppendLiteral(string value) => writer.Write(value);

    /// <summary>A text: encoded.</summary>
    public void AppendFormatted(string? value)
    {
        if (value is not null) encoder.Encode(writer, value);
    }

    /// <summary>Content that encodes itself: as it is.</summary>
    public void AppendFormatted(IHtmlContent? value) => value?.WriteTo(writer, encoder);

    /// <summary>A number: digits need no encoding.</summary>
    public void AppendFormatted(int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }

    /// <summary>A measure, with two decimals at most.</summary>
    public void AppendFormatted(double value) => writer.Write(value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A key in a form such as <c>N</c>.</summary>
    public void AppendFormatted(Guid value, string? format = null)
    {
        Span<char> key = stackalloc char[68]; // the longest form, X
        value.TryFormat(key, out var length, format);
        writer.Write(key[..length]);
    }
}
