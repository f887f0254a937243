using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Platform.Ui.Pictures;

/// <summary>
/// HTML and SVG being written. In <c>Add($"…{hole}…")</c> what is written is markup and what fills a hole is text: it is
/// encoded, and numbers are written as the web reads them. There is no way to add unencoded text.
/// </summary>
internal sealed class Markup(HtmlEncoder encoder) : IHtmlContent
{
    private readonly StringBuilder written = new();

    public Markup Add([InterpolatedStringHandlerArgument("")] ref Piece piece)
    {
        _ = piece;
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in written.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    public override string ToString() => written.ToString();

    [InterpolatedStringHandler]
    public readonly ref struct Piece
    {
        private readonly Markup markup;

        public Piece(int literalLength, int formattedCount, Markup markup)
        {
            this.markup = markup;
            markup.written.EnsureCapacity(markup.written.Length + literalLength + (formattedCount * 8));
        }

        public void AppendLiteral(string literal) => markup.written.Append(literal);

        public void AppendFormatted(string? text) => markup.written.Append(text is null ? "" : markup.Encode(text));

        public void AppendFormatted(int number) => markup.written.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number) => markup.written.Append(CultureInfo.InvariantCulture, $"{number:0.##}");
    }

    private string Encode(string text) => encoder.Encode(text);
}
