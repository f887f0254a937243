using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>
/// HTML and SVG being gathered. In <c>Add($"…{hole}…")</c> what is written is markup and what fills a hole is text: it is
/// encoded, and numbers are written as the web reads them.
/// </summary>
internal sealed class Markup(HtmlEncoder encoder) : IHtmlContent
{
    private readonly StringWriter written = new(CultureInfo.InvariantCulture);

    internal TextWriter Writer => written;

    internal HtmlEncoder Encoder => encoder;

    public Markup Add([InterpolatedStringHandlerArgument("")] ref MarkupPieces pieces)
    {
        _ = pieces;
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in written.GetStringBuilder().GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    public override string ToString() => written.ToString();
}
