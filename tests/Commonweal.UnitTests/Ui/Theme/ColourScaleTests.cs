using Commonweal.Platform.Ui.Theme;
using CsCheck;

namespace Commonweal.UnitTests.Ui.Theme;

/// <summary>Whatever colour a city chooses, its pages can be read and its buttons be seen.</summary>
public class ColourScaleTests
{
    private static readonly string[] Grounds = ["background-default", "background-tinted", "surface-default", "surface-tinted", "surface-hover", "surface-active"];
    private static readonly Gen<Colour> Colours = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Colour(r, g, b));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryColour_TextReadsOnEveryGround(bool dark) => ForEvery(dark, (scale, grounds) =>
        from step in (string[])["text-default", "text-subtle"]
        from ground in grounds.SelectMany(g => Grounds.Select(n => g[n]))
        select (step, Colour.Contrast(scale[step], ground), 4.5));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryColour_BordersAndControlsStandOffThePage(bool dark) => ForEvery(dark, (scale, grounds) =>
        from step in (string[])["border-default", "border-strong"]
        from ground in grounds.SelectMany(g => Grounds[..5].Select(n => g[n]))
        select (step, Colour.Contrast(scale[step], ground), 3.0));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryColour_ButtonsReadAndAreSeen(bool dark) => ForEvery(dark, (scale, grounds) =>
    {
        string[] states = ["base-default", "base-hover", "base-active"];
        return states.Select(s => (s, Colour.Contrast(scale[s], scale["base-contrast-default"]), 4.5))
            .Concat(grounds.SelectMany(g => states.Select(s => (s, Colour.Contrast(scale[s], g["background-default"]), 3.0))));
    });

    [Fact]
    public void AUsableColour_IsKeptAsTheBase()
    {
        foreach (var text in (string[])["#0b5f6b", "#0062ba", "#7a1f3d", "#2e5d34"])
        {
            Assert.True(Colour.TryParse(text, out var colour));
            var shown = ColourScale.Accent(colour, dark: false)["base-default"];
            Assert.InRange(Math.Abs(shown.Red - colour.Red) + Math.Abs(shown.Green - colour.Green) + Math.Abs(shown.Blue - colour.Blue), 0, 6);
        }
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("#12"), InlineData("#12345g"), InlineData("red"), InlineData("#1234567"), InlineData("url(x)"), InlineData("+12345"), InlineData(" 12345")]
    public void TryParse_NotAColour_IsRefused(string? text) => Assert.False(Colour.TryParse(text, out _));

    [Fact]
    public void Contrast_BlackOnWhite_IsTwentyOne() => Assert.Equal(21, Colour.Contrast(Colour.Black, Colour.White), 6);

    private static void ForEvery(bool dark, Func<ColourScale, ColourScale[], IEnumerable<(string Step, double Contrast, double Least)>> pairs)
        => Colours.Sample(colour =>
        {
            var neutral = ColourScale.Neutral(colour, dark);
            var accent = ColourScale.Accent(colour, dark);
            ColourScale[] grounds = [accent, neutral];
            foreach (var scale in grounds)
            {
                foreach (var (step, contrast, least) in pairs(scale, grounds))
                    Assert.True(contrast >= least, $"{colour}: {step} has {contrast:F2}, needs {least}");
            }
        }, iter: 300, threads: 1);
}
