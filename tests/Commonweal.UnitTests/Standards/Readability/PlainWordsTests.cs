using Commonweal.Standards.Readability;

namespace Commonweal.UnitTests.Standards.Readability;

public class PlainWordsTests
{
    [Theory]
    [InlineData("en", "cat 1 make 1 makes 1 closed 1 started 2 table 2 houses 2 water 2 city 2 family 3 people 2 being 2 social 2 nation 2 radio 3 science 2 area 3 create 2 video 3 the 1 every 3 council 2 resident 3 information 4 neighbourhood 3 didn't 2 don't 1 community 4 appointment 3 question 2 bridges 2 safe 1 helped 1 wanted 2 you 1 idea 3 going 2 actual 3 language 2 school 1")]
    [InlineData("fr", "chat 1 école 2 rue 1 que 1 langue 1 publique 2 théâtre 2 musée 2 action 2 famille 2 travailler 3 voyage 2 naïf 2 ville 1 habitants 3 réunion 3 mairie 2 quartier 2 gratuit 2 noël 2 information 4 personnes 2 porte 1 femme 1 demain 2 hôpital 3 aéroport 4 européen 4")]
    [InlineData("es", "gato 2 ciudad 2 calle 2 escuela 3 día 2 país 2 reunión 3 agua 2 teatro 3 información 4 quien 1 guerra 2 ley 1 leyes 2 ayuntamiento 5 vecino 3 pingüino 3 aéreo 4 y 1 oír 2 europeo 4 familia 3")]
    [InlineData("de", "Katze 2 Stadt 1 Häuser 2 Straße 2 Bürger 2 Bürgermeisterin 5 Wasser 2 Liebe 2 See 1 Theater 3 Quelle 2 Information 5 Schule 2 Versammlung 3 Boot 1 neu 1 kommunal 3")]
    public void Syllables_OfOrdinaryWords_AreCounted(string language, string list)
    {
        var pairs = list.Split(' ').Chunk(2).Select(p => (Word: p[0], Count: int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Func<string, int> count = language switch { "en" => EnglishSyllables.Count, "fr" => FrenchSyllables.Count, "es" => SpanishSyllables.Count, _ => GermanSyllables.Count };

        var wrong = pairs.Where(p => count(p.Word) != p.Count).Select(p => $"{p.Word}: {count(p.Word)}").ToList();

        Assert.True(wrong.Count <= pairs.Count / 10, string.Join(", ", wrong));
    }

    [Theory]
    [InlineData("en-GB", "The cat sat. The dog ran.", ReadingFormula.Flesch, 206.835 - (1.015 * 3) - 84.6)]
    [InlineData("fr", "Le chat dort. Le chien court.", ReadingFormula.KandelMoles, 207 - (1.015 * 3) - 73.6)]
    [InlineData("es", "La casa es roja.", ReadingFormula.FernandezHuerta, 206.84 - (1.02 * 4) - (60 * 6 / 4.0))]
    [InlineData("DE", "Die Katze schläft.", ReadingFormula.Amstad, 180 - 3 - (58.5 * 4 / 3))]
    [InlineData("it", "Il gatto dorme. L'acqua scorre.", ReadingFormula.Gulpease, 89 + (((300 * 2) - (10 * 24)) / 6.0))]
    public void Ease_IsTheFormulaOfTheLanguage(string language, string text, ReadingFormula formula, double ease)
    {
        var measure = PlainWords.Measure(text, language);

        Assert.Equal(formula, measure.Formula);
        Assert.Equal(ease, measure.Ease!.Value, 9);
        Assert.True(measure.IsShort);
    }

    [Theory]
    [InlineData("ar", "أُغلِقَ الجسر. هل يمكنني العبور؟ لا!", 3, 6, 25)]
    [InlineData("pl", "Most jest zamknięty. Proszę czekać.", 2, 5, 29)]
    [InlineData("zh", "桥已关闭。请稍候。", 2, 2, 7)]
    public void OtherLanguages_HaveLengthsAndNoFormula(string language, string text, int sentences, int words, int letters)
    {
        var measure = PlainWords.Measure(text, language);

        Assert.Equal((ReadingFormula.None, null, null), (measure.Formula, measure.Ease, measure.IsPlain));
        Assert.Equal((sentences, words, letters), (measure.Sentences, measure.Words, measure.Letters));
    }

    [Fact]
    public void OfficialProse_IsHarderThanPlainWords_InEveryLanguageWithAFormula()
    {
        foreach (var (language, plain, official) in new[]
        {
            ("en", "The bridge is shut. Please use the ferry. It is free.", "Pursuant to municipal regulations, pedestrian circulation across the aforementioned infrastructure remains prohibited until notification."),
            ("fr", "Le pont est fermé. Prenez le bac. Il est gratuit.", "Conformément aux dispositions réglementaires municipales, la circulation piétonne sur l'infrastructure susmentionnée demeure interdite jusqu'à notification ultérieure."),
            ("es", "El puente está cerrado. Use el barco. Es gratis.", "De conformidad con las disposiciones reglamentarias municipales, la circulación peatonal por la infraestructura mencionada permanece prohibida."),
            ("de", "Die Brücke ist zu. Nehmen Sie das Schiff. Es kostet nichts.", "Gemäß den kommunalen Verordnungen ist die Inanspruchnahme der vorgenannten Infrastruktureinrichtung bis auf Weiteres untersagt."),
            ("it", "Il ponte è chiuso. Usate la barca. Non costa nulla.", "Conformemente alle disposizioni regolamentari municipali, la circolazione pedonale sulla infrastruttura summenzionata permane interdetta."),
        })
        {
            Assert.True(PlainWords.Measure(plain, language).IsPlain, language);
            Assert.False(PlainWords.Measure(official, language).IsPlain, language);
        }
    }

    [Theory]
    [InlineData("Dr. Ali and Mr. Smith came at 9.30 a.m. today. They left.", 2)]
    [InlineData("\"Stop!\" she said. (Why?) Go…", 3)]
    [InlineData("Heading\n- one thing\n- another", 3)]
    [InlineData("Costs 3.50, or 1,000? Yes", 2)]
    [InlineData("Write to news@rivermeet.example. See https://rivermeet.example/a.b?c=d.", 2)]
    [InlineData("... !!! ???", 0)]
    [InlineData("", 0)]
    public void Sentences_EndWhereReadersStop(string text, int sentences) => Assert.Equal(sentences, PlainWords.Measure(text, "en").Sentences);

    [Fact]
    public void LongSentences_AreShown()
    {
        var words = "A " + string.Join(' ', Enumerable.Repeat("word", 24));

        Assert.Empty(PlainWords.Measure(words + ".", "en").LongSentences);
        Assert.Equal([words + " more."], PlainWords.Measure("Short. " + words + " more. Short.", "en").LongSentences);
        Assert.Equal((0d, 0d, null), (PlainWords.Measure("", "en").WordsPerSentence, PlainWords.Measure("", "en").LettersPerWord, PlainWords.Measure("", "en").Ease));
    }

    [Theory]
    [InlineData("a. ")]
    [InlineData("Go. ")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a'")]
    [InlineData("a@")]
    [InlineData("https://")]
    [InlineData(".\"")]
    [InlineData("\t")]
    [InlineData("e")]
    public void OneThingFiftyThousandTimes_IsMeasured(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));
        foreach (var language in new[] { "en", "fr", "ar" }) Assert.InRange(PlainWords.Measure(text + "x", language).Words, 0, 50_001);
    }
}
