using System.Collections.Concurrent;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Commonweal.Communication.Channels.Paper.Picture;

/// <summary>The fonts of this machine, asked for a letter.</summary>
internal static class Fonts
{
    private static readonly string[] Liked = ["Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans"];

    private static readonly ConcurrentDictionary<(string Family, bool Bold), SKTypeface> Opened = new();

    private static readonly ConcurrentDictionary<(int Letter, bool Bold), SKTypeface> Found = new();

    private static readonly ConcurrentDictionary<SKTypeface, SKShaper> Shapers = new();

    private static readonly string[] Families = [.. Liked.Intersect(SKFontManager.Default.FontFamilies), .. SKFontManager.Default.FontFamilies.Except(Liked).Order(StringComparer.Ordinal)];

    /// <summary>A font that has the letter; any where none has it.</summary>
    public static SKTypeface For(int letter, bool bold) => Found.GetOrAdd((letter, bold), asked =>
        Families.Select(f => Open(f, asked.Bold)).FirstOrDefault(f => f.ContainsGlyph(asked.Letter)) ?? (Families.Length > 0 ? Open(Families[0], asked.Bold) : SKTypeface.Default));

    /// <summary>What joins the letters of a font; opening it reads the whole file, so it stays open.</summary>
    public static SKShaper ShaperOf(SKTypeface face) => Shapers.GetOrAdd(face, f => new SKShaper(f));

    private static SKTypeface Open(string family, bool bold)
        => Opened.GetOrAdd((family, bold), asked => SKFontManager.Default.MatchFamily(asked.Family, asked.Bold ? SKFontStyle.Bold : SKFontStyle.Normal) ?? SKTypeface.Default);
}
