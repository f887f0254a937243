using System.Text;
using SkiaSharp;

namespace Commonweal.Communication.Channels.Paper.Picture;

/// <summary>A paragraph set in lines, in any script: letters in fonts that have them, joined by HarfBuzz, in reading order.</summary>
internal sealed class SetText
{
    private readonly List<List<Piece>> lines = [];
    private readonly float size, leading;
    private readonly bool rightToLeft;

    /// <param name="text">The words; a line end in them is one here.</param>
    /// <param name="size">Height of the letters in pixels.</param>
    /// <param name="bold">Whether the letters are bold.</param>
    /// <param name="width">How long a line may be.</param>
    /// <param name="rightToLeft">Direction of the paragraph.</param>
    /// <param name="leading">Height of a line, in heights of the letters.</param>
    public SetText(string text, float size, bool bold, float width, bool rightToLeft, float leading = 1.42f)
    {
        (this.size, this.rightToLeft, this.leading) = (size, rightToLeft, leading);
        foreach (var line in Printable(text).Split('\n')) Break(Pieces(line, bold), width);
    }

    public float Height => lines.Count * Leading;

    private float Leading => size * leading;

    /// <summary>Draws it with its upper edge at a height, between two edges.</summary>
    public void Draw(SKCanvas canvas, float left, float right, float top, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        for (var line = 0; line < lines.Count; line++)
        {
            var x = rightToLeft ? right - lines[line].Sum(p => p.Width) : left;
            foreach (var piece in lines[line])
            {
                using var font = new SKFont(piece.Face, size) { Subpixel = true };
                using var builder = new SKTextBlobBuilder();
                builder.AddPositionedRun(piece.Glyphs, font, piece.Places);
                using var blob = builder.Build();
                if (blob is not null) canvas.DrawText(blob, x, top + line * Leading + size * (leading - 0.34f), paint);
                x += piece.Width;
            }
        }
    }

    private void Break(List<Piece> pieces, float width)
    {
        var (line, word, used) = (new List<Piece>(), new List<Piece>(), 0f);
        foreach (var piece in pieces)
        {
            word.Add(piece);
            if (!piece.MayBreakAfter) continue;
            Take();
        }
        Take();
        End();

        void Take()
        {
            // A blank at the end of a line needs no room.
            if (line.Count > 0 && used + word.Where(p => !p.IsBlank).Sum(p => p.Width) > width) End();
            line.AddRange(word);
            used += word.Sum(p => p.Width);
            word = [];
        }

        void End()
        {
            while (line.Count > 0 && line[^1].IsBlank) line.RemoveAt(line.Count - 1);
            ReadingOrder.Reorder(line, p => p.Level);
            lines.Add(line);
            (line, used) = ([], 0);
        }
    }

    /// <summary>What has one level and one font and stands between two places where a line may end.</summary>
    private List<Piece> Pieces(string text, bool bold)
    {
        var (levels, faces) = (ReadingOrder.Levels(text, rightToLeft), Faces(text, bold));
        var pieces = new List<Piece>();
        for (int from = 0, at = 0; at < text.Length; at++)
        {
            var isLast = at + 1 == text.Length;
            if (!isLast && !MayBreak(text, at) && !MayBreakBefore(text, at + 1) && levels[at] == levels[at + 1] && faces[at] == faces[at + 1]) continue;
            pieces.Add(Shape(text, from, at + 1, levels[at], faces[at]) with { MayBreakAfter = MayBreak(text, at), IsBlank = char.IsWhiteSpace(text[at]) });
            from = at + 1;
        }
        return pieces;
    }

    private Piece Shape(string text, int from, int until, byte level, SKTypeface face)
    {
        using var font = new SKFont(face, size) { Subpixel = true };
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text.AsSpan(), from, until - from);
        buffer.Direction = level % 2 == 1 ? HarfBuzzSharp.Direction.RightToLeft : HarfBuzzSharp.Direction.LeftToRight;
        buffer.GuessSegmentProperties();
        var shaped = Fonts.ShaperOf(face).Shape(buffer, font);
        return new(level, face, [.. shaped.Codepoints.Select(c => (ushort)c)], shaped.Points, shaped.Width);
    }

    private static SKTypeface[] Faces(string text, bool bold)
    {
        var faces = new SKTypeface[text.Length];
        var (at, last) = (0, (SKTypeface?)null);
        foreach (var rune in text.EnumerateRunes())
        {
            // Marks, blanks and signs stay with the letters before them where these have them.
            var own = last is null || Rune.IsLetter(rune) || !last.ContainsGlyph(rune.Value) ? Fonts.For(rune.Value, bold) : last;
            last = last is not null && Rune.IsLetter(rune) && last.ContainsGlyph(rune.Value) ? last : own;
            Array.Fill(faces, last, at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }
        return faces;
    }

    /// <summary>Without marks that only steer the direction, which is worked out here.</summary>
    private static string Printable(string text)
        => new([.. text.Where(c => c == '\n' || (!char.IsControl(c) && c is not ('\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF')))]);

    private static bool MayBreak(string text, int at) => text[at] is ' ' or '\t' or '/' or '-' or '\u2013' or '\u2014' || IsIdeograph(text[at]);

    // A blank is a piece of its own.
    private static bool MayBreakBefore(string text, int at) => text[at] is ' ' or '\t';

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    private sealed record Piece(byte Level, SKTypeface Face, ushort[] Glyphs, SKPoint[] Places, float Width)
    {
        public bool MayBreakAfter { get; init; }

        public bool IsBlank { get; init; }
    }
}
