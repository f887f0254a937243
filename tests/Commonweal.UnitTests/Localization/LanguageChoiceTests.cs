using Commonweal.Platform.Localization;
using CsCheck;

namespace Commonweal.UnitTests.Localization;

public class LanguageChoiceTests
{
    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA,fr;q=0.8,en;q=0.5", "fr")]
    [InlineData("da, en-gb;q=0.8, ar;q=0.7", "en")]
    [InlineData("en;q=0.5, ar;q=0.9", "ar")]
    [InlineData("ar-EG", "ar")]
    [InlineData("arz", "ar")]
    [InlineData("AR", "ar")]
    [InlineData("de, *;q=0.5", "en")]
    [InlineData("*, en;q=0", "fr")]
    [InlineData("fr;q=0, en;q=0.1", "en")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    [InlineData(";;;,q=1,fr;q=x,=,\u0000", "en")]
    [InlineData("fr;q=2", "en")]
    [InlineData("lb, fr;q=0.9", "fr")]
    public void Best_EnglishFrenchArabic_IsWhatTheReaderWants(string? header, string expected) =>
        Assert.Equal(expected, LanguageChoice.Best(header, ["en", "fr", "ar"]));

    [Theory]
    [InlineData("zh-TW", "zh", "en")]
    [InlineData("zh-TW", "zh-Hant", "zh-Hant")]
    [InlineData("zh-CN", "zh", "zh")]
    [InlineData("zh-Hant-HK", "zh-TW", "zh-TW")]
    [InlineData("yue", "zh", "zh")]
    [InlineData("sr-Latn", "sr", "en")]
    [InlineData("sr-ME", "sr-Latn", "sr-Latn")]
    [InlineData("pa-PK", "pa", "en")]
    [InlineData("pt-BR", "pt-PT", "pt-PT")]
    [InlineData("fr", "fr-CA", "fr-CA")]
    [InlineData("nn", "nb", "nb")]
    [InlineData("iw-IL", "he", "he")]
    [InlineData("en-Latn-GB", "en", "en")]
    public void Best_ScriptsAndNeighbours_NeverAnotherScript(string header, string city, string expected) =>
        Assert.Equal(expected, LanguageChoice.Best(header, ["en", city]));

    [Fact]
    public void Best_AnyHeader_IsALanguageOfTheCity() =>
        Gen.String[Gen.Char["en-fr*;,q=0.19 \u0000ع"], 0, 60].Sample(header => Assert.Contains(LanguageChoice.Best(header, ["en", "fr"]), (string[])["en", "fr"]));

    [Fact]
    public void Best_EndlessHeader_IsReadInPart() =>
        Assert.Equal("en", LanguageChoice.Best(string.Join(',', Enumerable.Repeat("de", 100_000)) + ",fr", ["en", "fr"]));
}
