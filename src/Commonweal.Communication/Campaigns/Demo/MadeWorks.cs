using SkiaSharp;

namespace Commonweal.Communication.Campaigns.Demo;

/// <summary>Six works of the invented campaign, drawn here as patterns: nobody else's work is in them.</summary>
internal static class MadeWorks
{
    private const int Width = 720, Height = 540;

    private static readonly SKColor[] Inks = [new(0x0b, 0x5f, 0x6b), new(0xd9, 0x7b, 0x29), new(0x6f, 0x3f, 0xa0), new(0x2f, 0x7d, 0x4f), new(0xc2, 0x3b, 0x4a), new(0x2b, 0x4c, 0x8c)];

    private static readonly Action<SKCanvas, Random, SKColor>[] Patterns = [Threads, Chairs, Bridges, Windows, Stars, Waves];

    public static int Count => Patterns.Length;

    /// <summary>The work with this number, from 0, as PNG.</summary>
    public static byte[] Draw(int number)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        surface.Canvas.Clear(new SKColor(0xf6, 0xf1, 0xe6));
        Patterns[number % Patterns.Length](surface.Canvas, new Random(number + 5), Inks[number % Inks.Length]);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    private static SKPaint Pen(SKColor colour, float width) => new() { Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = width, IsAntialias = true, StrokeCap = SKStrokeCap.Round };

    private static SKPaint Brush(SKColor colour) => new() { Color = colour, IsAntialias = true };

    private static void Threads(SKCanvas canvas, Random chance, SKColor ink)
    {
        for (var thread = 0; thread < 40; thread++)
        {
            using var pen = Pen(Inks[thread % Inks.Length], 5);
            canvas.DrawLine(0, 14 * thread, Width, Height - (14 * thread), pen);
        }
        using var knot = Brush(ink);
        canvas.DrawCircle(Width / 2, Height / 2, 70, knot);
    }

    private static void Chairs(SKCanvas canvas, Random chance, SKColor ink)
    {
        using var table = Brush(ink);
        canvas.DrawCircle(Width / 2, Height / 2, 130, table);
        for (var chair = 0; chair < 12; chair++)
        {
            using var seat = Brush(Inks[chair % Inks.Length]);
            var angle = Math.PI * chair / 6;
            canvas.DrawRoundRect((float)((Width / 2) + (205 * Math.Cos(angle)) - 32), (float)((Height / 2) + (205 * Math.Sin(angle)) - 32), 64, 64, 14, 14, seat);
        }
    }

    private static void Bridges(SKCanvas canvas, Random chance, SKColor ink)
    {
        for (var bridge = 0; bridge < 5; bridge++)
        {
            using var pen = Pen(Inks[bridge % Inks.Length], 22);
            var inset = 30 + (60 * bridge);
            canvas.DrawArc(new SKRect(inset, 90 + (50 * bridge), Width - inset, Height + 240 - (30 * bridge)), 180, 180, false, pen);
        }
    }

    private static void Windows(SKCanvas canvas, Random chance, SKColor ink)
    {
        using var wall = Brush(ink);
        canvas.DrawRect(0, 0, Width, Height, wall);
        for (var at = 0; at < 48; at++)
        {
            using var pane = Brush(chance.Next(3) == 0 ? new SKColor(0xff, 0xd9, 0x66) : new SKColor(0xf6, 0xf1, 0xe6, 0x66));
            canvas.DrawRect(28 + (at % 8 * 86), 24 + (at / 8 * 86), 60, 60, pane);
        }
    }

    private static void Stars(SKCanvas canvas, Random chance, SKColor ink)
    {
        for (var star = 0; star < 26; star++)
        {
            using var pen = Pen(star % 3 == 0 ? ink : Inks[chance.Next(Inks.Length)], 6);
            var (x, y, size) = (chance.Next(40, Width - 40), chance.Next(40, Height - 40), chance.Next(18, 46));
            for (var ray = 0; ray < 8; ray++) canvas.DrawLine(x, y, (float)(x + (size * Math.Cos(Math.PI * ray / 4))), (float)(y + (size * Math.Sin(Math.PI * ray / 4))), pen);
        }
    }

    private static void Waves(SKCanvas canvas, Random chance, SKColor ink)
    {
        for (var wave = 0; wave < 11; wave++)
        {
            using var pen = Pen(wave % 2 == 0 ? ink : Inks[wave % Inks.Length], 16);
            using var course = new SKPath();
            course.MoveTo(-40, 40 + (46 * wave));
            for (var crest = 0; crest < 6; crest++) course.RQuadTo(70, crest % 2 == 0 ? -50 : 50, 140, 0);
            canvas.DrawPath(course, pen);
        }
    }
}
