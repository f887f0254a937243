using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Commonweal.Communication.Library.Demo;

/// <summary>Small files of the invented library, made here: nobody else's work is in them.</summary>
internal static class MadeFiles
{
    private const int Rate = 8000;

    /// <summary>A page of text as PDF.</summary>
    public static byte[] Pdf(string title, IReadOnlyList<string> lines)
    {
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata { Title = title }))
        {
            using var heading = new SKFont(SKTypeface.Default, 24);
            using var text = new SKFont(SKTypeface.Default, 13);
            using var ink = new SKPaint { Color = new SKColor(0x1b, 0x2b, 0x33), IsAntialias = true };
            var page = document.BeginPage(595, 842);
            page.DrawText(title, 60, 90, heading, ink);
            for (var line = 0; line < lines.Count; line++) page.DrawText(lines[line], 60, 140 + (24 * line), text, ink);
            document.EndPage();
            document.Close();
        }
        return bytes.ToArray();
    }

    /// <summary>Two rivers that meet, as a drawing without words.</summary>
    public static byte[] Picture(int seed)
    {
        var chance = new Random(seed);
        using var surface = SKSurface.Create(new SKImageInfo(900, 640));
        var canvas = surface.Canvas;
        canvas.Clear(new SKColor(0xf3, 0xee, 0xe2));
        for (var house = 0; house < 14; house++)
        {
            using var wall = new SKPaint { Color = SKColor.FromHsl(chance.Next(360), 45, 62) };
            var (width, height) = (chance.Next(40, 80), chance.Next(60, 170));
            canvas.DrawRect(20 + (house * 62), 330 - height, width, height, wall);
        }
        foreach (var (from, colour) in new[] { (360f, new SKColor(0x0b, 0x5f, 0x6b)), (560f, new SKColor(0x3b, 0x8e, 0xa5)) })
        {
            using var river = new SKPaint { Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = 46, IsAntialias = true };
            using var course = SKPath.ParseSvgPathData(string.Create(CultureInfo.InvariantCulture, $"M0 {from} C 300 {from - 40} 500 470 920 470"));
            canvas.DrawPath(course, river);
        }
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    /// <summary>A few soft notes as a recording (WAV, 8 kHz, mono).</summary>
    public static byte[] Notes(IReadOnlyList<double> hertz)
    {
        var samples = hertz.SelectMany(h => Enumerable.Range(0, Rate / 2).Select(n => (short)(6000 * Math.Sin(2 * Math.PI * h * n / Rate) * Math.Exp(-4.0 * n / Rate)))).ToArray();
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(36 + (2 * samples.Length));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(2 * samples.Length);
        foreach (var sample in samples) writer.Write(sample);
        writer.Flush();
        return bytes.ToArray();
    }
}
