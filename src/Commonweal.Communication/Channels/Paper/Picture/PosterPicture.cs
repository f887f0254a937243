using Commonweal.Communication.Messages;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Pictures;
using Commonweal.Platform.Ui.Theme;
using SkiaSharp;

namespace Commonweal.Communication.Channels.Paper.Picture;

/// <summary>A poster as a picture, for where no browser prints: A4 at 150 points an inch, taller where the text is long.</summary>
internal sealed class PosterPicture(CityLook look, Here here, Texts texts)
{
    private const int Wide = 1240, Tall = 1754, Margin = 77, Inner = Wide - 2 * Margin, Code = 220, Crest = 96;

    private static readonly SKColor Ink = new(0x14, 0x20, 0x2b);

    // Sizes for words are tried from the largest; the last is taken whether it fits or not.
    private static readonly float[] Sizes = [72, 60, 50, 44, 38, 33, 29, 26];

    private sealed record Line(SetText Text, float Gap, SKColor Colour);

    public async Task<byte[]> DrawAsync(PaperSheet sheet, CancellationToken stop)
    {
        var rightToLeft = here.DirectionOf(sheet.Said.Language) == "rtl";
        var (band, head, foot) = (Band(sheet, rightToLeft), Head(sheet, rightToLeft), Foot(sheet, rightToLeft));
        var footHeight = Math.Max(HeightOf(foot), sheet.Link is null ? 0 : Code) + 64;
        var room = Tall - 2 * Margin - BandHeight(band) - HeightOf(head) - footHeight;
        var words = Sizes.Select(size => Words(sheet, size, rightToLeft)).SkipWhile((w, at) => HeightOf(w) > room && at < Sizes.Length - 1).First();
        var height = Tall + (int)Math.Max(0, HeightOf(words) - room);
        using var picture = new SKBitmap(new SKImageInfo(Wide, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        DrawBand(canvas, band, await look.CrestAsync(stop), rightToLeft);
        var top = DrawLines(canvas, head, Margin + BandHeight(band), Margin, Wide - Margin);
        DrawLines(canvas, words, top, Margin, Wide - Margin);
        DrawFoot(canvas, sheet, foot, height - Margin - footHeight, rightToLeft);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static SetText Band(PaperSheet sheet, bool rightToLeft) => new(sheet.Said.City, 44, bold: true, Inner - Crest - 90, rightToLeft);

    private static float BandHeight(SetText band) => Math.Max(band.Height, Crest) + 40;

    private List<Line> Head(PaperSheet sheet, bool rightToLeft)
    {
        var lines = new List<Line>();
        var mark = sheet.Said.IsExercise ? "messages.exercise.banner" : sheet.Mark;
        if (mark is not null) lines.Add(new(new(texts.In(sheet.Said.Language, mark), 30, bold: true, Inner, rightToLeft), 24, new SKColor(0xA0, 0x1C, 0x1C)));
        lines.Add(new(new(sheet.Said.Headline, sheet.Said.Headline.Length <= 60 ? 84 : 64, bold: true, Inner, rightToLeft, rightToLeft ? 1.4f : 1.22f), 34, Ink));
        return lines;
    }

    private List<Line> Words(PaperSheet sheet, float size, bool rightToLeft) =>
        [.. MessageWords.Lines(sheet.Said.Text).Select(l => new Line(new(l.Words, l.IsHeading ? size * 1.15f : size, l.IsHeading, Inner, rightToLeft), size * (l.IsHeading ? 0.9f : 0.55f), l.IsHeading ? Accent : Ink))];

    private List<Line> Foot(PaperSheet sheet, bool rightToLeft)
    {
        var (language, width) = (sheet.Said.Language, Inner - (sheet.Link is null ? 0 : Code + 36));
        var lines = new List<Line>();
        if (sheet.Link is { } link)
        {
            lines.Add(new(new(texts.In(language, sheet.LinksToAll ? "channels.paper.all" : "channels.paper.site"), 30, bold: false, width, rightToLeft), 0, Ink));
            lines.Add(new(new(MessageWords.InWords(link), 28, bold: true, width, rightToLeft), 6, Ink));
        }
        lines.Add(new(new(texts.In(language, "channels.paper.danger", ("number", sheet.Emergency)), 26, bold: false, width, rightToLeft), 12, Ink));
        lines.Add(new(new(sheet.AsOf, 26, bold: false, width, rightToLeft), 0, Ink));
        return lines;
    }

    private void DrawBand(SKCanvas canvas, SetText name, byte[]? given, bool rightToLeft)
    {
        var (ground, ink) = look.Band;
        using var paint = new SKPaint { Color = Of(ground), IsAntialias = true };
        canvas.DrawRoundRect(new SKRect(Margin, Margin, Wide - Margin, Margin + BandHeight(name)), 14, 14, paint);
        var (left, right) = ((float)Margin + 30, (float)Wide - Margin - 30);
        if (given is not null && SKBitmap.Decode(given) is { } crest)
        {
            using (crest)
            {
                var scale = (float)Crest / Math.Max(crest.Width, crest.Height);
                var at = SKRect.Create(rightToLeft ? right - Crest : left, Margin + (BandHeight(name) - Crest) / 2, crest.Width * scale, crest.Height * scale);
                using var white = new SKPaint { Color = SKColors.White, IsAntialias = true };
                canvas.DrawRoundRect(SKRect.Inflate(at, 8, 8), 8, 8, white);
                using var image = SKImage.FromBitmap(crest);
                canvas.DrawImage(image, at, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            }
            if (rightToLeft) right -= Crest + 30; else left += Crest + 30;
        }
        name.Draw(canvas, left, right, Margin + (BandHeight(name) - name.Height) / 2, Of(ink));
    }

    private void DrawFoot(SKCanvas canvas, PaperSheet sheet, List<Line> foot, float top, bool rightToLeft)
    {
        using var line = new SKPaint { Color = Accent, StrokeWidth = 5 };
        top += 24;
        canvas.DrawLine(Margin, top + 10, Wide - Margin, top + 10, line);
        var (left, right) = ((float)Margin, (float)Wide - Margin);
        if (sheet.Link is { } link)
        {
            using var code = SKBitmap.Decode(QrPicture.Png(link, 8));
            using var image = SKImage.FromBitmap(code);
            canvas.DrawImage(image, SKRect.Create(rightToLeft ? right - Code : left, top + 30, Code, Code), new SKSamplingOptions(SKFilterMode.Nearest));
            if (rightToLeft) right -= Code + 36; else left += Code + 36;
        }
        DrawLines(canvas, foot, top + 40, left, right);
    }

    private static float DrawLines(SKCanvas canvas, List<Line> lines, float top, float left, float right)
    {
        foreach (var line in lines)
        {
            line.Text.Draw(canvas, left, right, top + line.Gap, line.Colour);
            top += line.Gap + line.Text.Height;
        }
        return top;
    }

    private static float HeightOf(List<Line> lines) => lines.Sum(l => l.Gap + l.Text.Height);

    private SKColor Accent => Of(look.Band.Ground);

    private static SKColor Of(Colour colour) => new(colour.Red, colour.Green, colour.Blue);
}
