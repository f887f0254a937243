using System.Text.Json;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public class MultilingualTextTests
{
    private static readonly string[] Order = ["fr", "en", "ar"];

    [Fact]
    public void State_Translation_IsUpToDateUntilItsSourceChanges()
    {
        var text = MultilingualText.Of(("en", "Welcome")).Translate("fr", "Bienvenue", from: "en");
        Assert.Equal((TextState.Written, TextState.UpToDate, TextState.Missing), (text.State("en"), text.State("fr"), text.State("ar")));
        var changed = text.Write("en", "Welcome, all");
        Assert.Equal(TextState.Outdated, changed.State("fr"));
        Assert.Equal(TextState.UpToDate, changed.Translate("fr", "Bienvenue à tous", from: "en").State("fr"));
        Assert.Equal(TextState.Outdated, text.Without("en").State("fr"));
    }

    [Fact]
    public void State_OnlyWhiteSpaceChanged_StaysUpToDate()
    {
        var text = MultilingualText.Of(("fr", "L’été  arrive\r\n")).Translate("en", "Summer is coming", from: "fr");
        Assert.Equal(TextState.UpToDate, text.Write("fr", "L’e\u0301te\u0301 arrive").State("en"));
    }

    [Fact]
    public void State_TranslationOfOutdatedTranslation_IsOutdated()
    {
        var text = MultilingualText.Of(("en", "One")).Translate("fr", "Un", from: "en").TranslateByMachine("ar", "واحد", from: "fr");
        Assert.Equal(TextState.UpToDate, text.State("ar"));
        Assert.Equal(TextState.Outdated, text.Write("en", "Two").State("ar"));
    }

    [Fact]
    public void State_TranslationsOfEachOther_AreOutdatedNotEndless()
    {
        var text = MultilingualText.Of(("en", "One")).Translate("fr", "Un", from: "en").Translate("en", "One", from: "fr");
        Assert.Equal(TextState.Outdated, text.State("en"));
    }

    [Fact]
    public void For_AskedLanguageThere_IsNoFallback()
    {
        var text = MultilingualText.Of(("en", "Welcome"), ("fr", "Bienvenue"));
        Assert.Equal(("Welcome", "en", false), Shown(text.For("en", Order)));
        Assert.Equal(("Bienvenue", "fr", false), Shown(text.For("fr-CA", Order)));
    }

    [Fact]
    public void For_AskedLanguageMissing_FollowsTheCitysOrder()
    {
        Assert.Equal(("Welcome", "en", true), Shown(MultilingualText.Of(("ar", "أهلا"), ("en", "Welcome")).For("fr", Order)));
        Assert.Equal(("Willkommen", "de", true), Shown(MultilingualText.Of(("de", "Willkommen")).For("fr", Order)));
        Assert.Equal(("", "fr", false), Shown(MultilingualText.Empty.For("fr", Order)));
    }

    [Fact]
    public void For_MachineText_IsRecognisableUntilReviewed()
    {
        var text = MultilingualText.Of(("en", "Welcome")).TranslateByMachine("fr", "Bienvenue", from: "en");
        Assert.True(text.For("fr", Order).IsUnreviewedMachine);
        Assert.True(FromJson(Json(text)).For("fr", Order).IsUnreviewedMachine);
        var reviewed = text.Review("fr");
        Assert.False(reviewed.For("fr", Order).IsUnreviewedMachine);
        Assert.Equal(TextState.UpToDate, reviewed.State("fr"));
        Assert.Equal(TextState.Outdated, text.Write("en", "Hello").Review("fr").State("fr"));
    }

    [Fact]
    public void Write_EmptyText_TakesTheLanguageAway()
    {
        Assert.True(MultilingualText.Of(("en", "Welcome")).Write("en", "  ").IsEmpty);
    }

    [Fact]
    public void Translate_FromNothing_Refuses()
    {
        Assert.Throws<ArgumentException>(() => MultilingualText.Empty.Translate("fr", "Bienvenue", from: "en"));
        Assert.Throws<ArgumentException>(() => MultilingualText.Of(("en", "Welcome")).Translate("en", "Welcome", from: "en"));
    }

    [Fact]
    public void Json_RoundTrip_KeepsEverythingAndStaysReadable()
    {
        var text = MultilingualText.Of(("ar", "أهلًا")).Translate("en", "Welcome", from: "ar");
        var stored = (string)new MultilingualTextConversion().ConvertToProvider(text)!;
        Assert.Contains("أهلًا", stored, StringComparison.Ordinal);
        var read = (MultilingualText)new MultilingualTextConversion().ConvertFromProvider(stored)!;
        Assert.Equal(text, read);
        Assert.Equal(text.GetHashCode(), read.GetHashCode());
        Assert.True(new MultilingualTextComparer().Equals(text, read));
        Assert.Equal(MultilingualText.Empty, FromJson("{}"));
        Assert.NotEqual(text, text.Review("ar").Write("ar", "مرحبًا"));
    }

    [Fact]
    public void Stored_ManyTexts_AreReadAsTheyAre_AndTheSameOneIsTakenApartOnce()
    {
        var conversion = new MultilingualTextConversion();
        MultilingualText Read(string stored) => (MultilingualText)conversion.ConvertFromProvider(stored)!;
        string Stored(int number) => (string)conversion.ConvertToProvider(MultilingualText.Of(("en", $"Welcome, {number}")))!;
        var first = Read(Stored(0));
        Assert.Same(first, Read(Stored(0)));

        for (var number = 0; number < 5000; number++) Assert.Equal($"Welcome, {number}", Read(Stored(number)).Languages["en"].Text);

        Assert.Equal(first, Read(Stored(0)));
        Assert.NotSame(first, Read(Stored(0)));
        var letter = (string)conversion.ConvertToProvider(MultilingualText.Of(("en", new string('w', 4000))))!;
        Assert.NotSame(Read(letter), Read(letter));
    }

    [Fact]
    public void Change_LeavesTheFormerTextAsItWas()
    {
        var text = MultilingualText.Of(("en", "Welcome"));
        _ = text.Write("en", "Hello").Translate("fr", "Bonjour", from: "en");
        Assert.Equal("Welcome", Assert.Single(text.Languages).Value.Text);
    }

    private static string Json(MultilingualText text) => JsonSerializer.Serialize(text);

    private static MultilingualText FromJson(string json) => JsonSerializer.Deserialize<MultilingualText>(json)!;

    private static (string, string, bool) Shown(SpokenText text) => (text.Text, text.Language, text.IsFallback);
}
