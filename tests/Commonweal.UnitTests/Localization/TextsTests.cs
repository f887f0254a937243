using System.Globalization;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public sealed class TextsTests : IDisposable
{
    private const string English = """
        msgid "hello"
        msgstr "Hello {name}, you wrote {count} times."

        msgid "only"
        msgstr "Only in English"

        msgid "days"
        msgid_plural "days"
        msgstr[0] "{n} day for {who}"
        msgstr[1] "{n} days for {who}"
        """;

    private const string Arabic = """
        msgid "hello"
        msgstr "مرحبًا {name}، كتبت {count} مرات."

        msgid "days"
        msgid_plural "days"
        msgstr[0] "0"
        msgstr[1] "1"
        msgstr[2] "2"
        msgstr[3] "few {n}"
        msgstr[4] "many {n}"
        msgstr[5] "other {n}"
        """;

    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;
    private readonly Catalogues catalogues = Catalogues.Of(PoFile.Parse(English, "en.po"), PoFile.Parse(Arabic, "ar.po"));

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
    }

    [Fact]
    public void Text_WithPlaces_FillsThemInTheCulture()
    {
        Speak("en");
        Assert.Equal("Hello Ann, you wrote 1,200 times.", Strict["hello", ("name", "Ann"), ("count", 1200)]);
    }

    [Fact]
    public void Count_TakesTheFormOfTheNumber()
    {
        Speak("en");
        Assert.Equal("1 day for you", Strict.Count("days", 1, ("who", "you")));
        Assert.Equal("0 days for you", Strict.Count("days", 0, ("who", "you")));
        Speak("ar-EG");
        Assert.Equal("few 3", Strict.Count("days", 3));
        Assert.Equal("many 11", Strict.Count("days", 11));
        Assert.Equal("2", Strict.Count("days", 2));
    }

    [Fact]
    public void In_SpeaksAnotherLanguageThanTheReaders()
    {
        Speak("en");
        Assert.Equal("مرحبًا منى، كتبت 2 مرات.", Strict.In("ar", "hello", ("name", "منى"), ("count", 2)));
        Assert.Equal("many 12", Strict.CountIn("ar", "days", 12));
    }

    [Fact]
    public void Text_ValueOfTheOtherDirection_IsIsolated()
    {
        Assert.Contains("\u2068Ann\u2069", Strict.In("ar", "hello", ("name", "Ann"), ("count", 2)), StringComparison.Ordinal);
        Assert.Contains("\u20661234 5678\u2069", Strict.In("ar", "hello", ("name", "1234 5678"), ("count", 2)), StringComparison.Ordinal);
        Assert.Contains("\u2068منى\u2069", Strict.In("en", "hello", ("name", "منى"), ("count", 2)), StringComparison.Ordinal);
        Assert.Contains(" https://a.example/b،", Strict.In("ar", "hello", ("name", "https://a.example/b"), ("count", 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Missing_ShowsEnglishThenTheKey()
    {
        Speak("ar");
        var texts = new Texts(catalogues, strict: false);
        Assert.Equal("Only in English", texts["only"]);
        Assert.Equal("[nowhere]", texts["nowhere"]);
        Assert.Equal("Hello Ann, you wrote {count} times.", texts.In("en", "hello", ("name", "Ann")));
        Assert.True(texts.Has("only"));
        Assert.False(texts.Has("nowhere"));
    }

    [Fact]
    public void Text_MissingWhenStrict_Throws()
    {
        Speak("ar");
        Assert.Equal(("ar", "only"), Missing(() => Strict["only"]));
        Assert.Equal(("ar", "nowhere"), Missing(() => Strict["nowhere"]));
        Assert.Equal("count", Assert.Throws<MissingTextException>(() => Strict["hello", ("name", "منى")]).Place);
    }

    [Fact]
    public void Catalogues_KnowNameDirectionAndCulture()
    {
        Assert.Equal(["en", "ar"], catalogues.Languages);
        Assert.Equal("rtl", catalogues.For("ar").Direction);
        Assert.Equal("en", catalogues.For("de").Language);
        Assert.IsType<GregorianCalendar>(catalogues.For("ar").Culture.Calendar);
        Assert.True(catalogues.Knows("AR"));
        Assert.False(catalogues.Knows("de"));
    }

    [Fact]
    public void Catalogues_WithoutEnglish_Refuse() =>
        Assert.Throws<InvalidOperationException>(() => Catalogues.Of(PoFile.Parse(Arabic, "ar.po")));

    private Texts Strict => new(catalogues, strict: true);

    private static (string, string) Missing(Func<string> text)
    {
        var error = Assert.Throws<MissingTextException>(text);
        return (error.Language, error.Key);
    }

    private static void Speak(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
