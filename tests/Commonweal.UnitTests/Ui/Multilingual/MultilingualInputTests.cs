using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Multilingual;

namespace Commonweal.UnitTests.Ui.Multilingual;

public class MultilingualInputTests
{
    private static readonly string[] Order = ["en", "fr", "ar"];

    [Fact]
    public void ApplyTo_FirstLanguageWithWords_IsTheSourceOfTheOthers()
    {
        var text = Typed(("en", ""), ("fr", "Bonjour"), ("ar", "مرحبا")).ApplyTo(MultilingualText.Empty, Order);

        Assert.Equal([TextState.Missing, TextState.Written, TextState.UpToDate], Order.Select(text.State));
        Assert.Equal("fr", text.Languages["ar"].From);
    }

    [Fact]
    public void ApplyTo_NothingTouched_IsTheSameText()
    {
        var text = Typed(("en", "Hello"), ("fr", "Bonjour")).ApplyTo(MultilingualText.Empty, Order);

        Assert.Equal(text, MultilingualInput.Of(text).ApplyTo(text, Order));
    }

    [Fact]
    public void ApplyTo_SourceChanged_LeavesTheTranslationOutdatedUntilSomebodyFindsItRight()
    {
        var text = Typed(("en", "Hello"), ("fr", "Bonjour")).ApplyTo(MultilingualText.Empty, Order);
        var changed = Typed(("en", "Good day"), ("fr", "Bonjour"));

        Assert.Equal(TextState.Outdated, changed.ApplyTo(text, Order).State("fr"));
        changed.Right.Add("fr");
        Assert.Equal(TextState.UpToDate, changed.ApplyTo(text, Order).State("fr"));
    }

    [Fact]
    public void ApplyTo_OwnWords_AreWrittenAndNeverOutdated()
    {
        var input = Typed(("en", "Hello"), ("ar", "مرحبا"));
        input.Own.Add("ar");
        var text = input.ApplyTo(MultilingualText.Empty, Order);

        Assert.Equal(TextState.Written, text.State("ar"));
        input.Words["en"] = "Good day";
        Assert.Equal(TextState.Written, input.ApplyTo(text, Order).State("ar"));
    }

    [Fact]
    public void ApplyTo_MachineTranslationReadAndRight_IsAPersonsTranslation()
    {
        var text = MultilingualText.Of(("en", "Hello")).TranslateByMachine("fr", "Bonjour", "en");
        var input = MultilingualInput.Of(text);

        Assert.Equal(TextOrigin.Machine, input.ApplyTo(text, Order).Languages["fr"].Origin);
        input.Right.Add("fr");
        Assert.Equal(TextOrigin.Translated, input.ApplyTo(text, Order).Languages["fr"].Origin);
    }

    [Fact]
    public void ApplyTo_EmptiedLanguage_IsTakenAway()
        => Assert.Equal(["en"], Typed(("en", "Hello"), ("fr", " ")).ApplyTo(MultilingualText.Of(("en", "Hello"), ("fr", "Bonjour")), Order).Languages.Keys);

    [Fact]
    public void ApplyTo_LanguageTheCityDoesNotSpeakAnyMore_IsKept()
        => Assert.Equal("Hallo", Typed(("en", "Hello")).ApplyTo(MultilingualText.Of(("de", "Hallo")), Order).Languages["de"].Text);

    private static MultilingualInput Typed(params (string Language, string Text)[] words)
    {
        var input = new MultilingualInput();
        foreach (var (language, text) in words) input.Words[language] = text;
        return input;
    }
}
