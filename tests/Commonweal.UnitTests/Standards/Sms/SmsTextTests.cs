using System.Text;
using System.Text.Json;
using Commonweal.Standards.Sms;
using CsCheck;

namespace Commonweal.UnitTests.Standards.Sms;

public class SmsTextTests
{
    // Letters of both tables, marks that join, halves of pairs, emoji of several code points, Arabic with vowels.
    private static readonly Gen<string> Texts = Of("a", "ö", "€", "[", "\r\n", "é", "e\u0301", "œ", "’", "🚀", "👩🏽‍🚒", "🇫🇷", "\uD83D", "\uDE80", "سَ", "م", "\u0301", "\0", "\uFFFE")
        .Array[0, 400].Select(string.Concat);

    private static readonly Gen<string> PlainTexts = Of("a", "ö", "€", "[", "\n", "é").Array[0, 700].Select(string.Concat);

    [Fact]
    public void EveryVector_GivesAlphabetUnitsAndSegments()
    {
        using var vectors = JsonDocument.Parse(ReferenceData.Text("sms/sms-segmentation-vectors.json"));
        var count = 0;
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var text = SmsText.Of(vector.GetProperty("text").GetString()!);

            Assert.Equal(
                (vector.GetProperty("encoding").GetString(), vector.GetProperty("units").GetInt32(), vector.GetProperty("segments").GetInt32()),
                (text.Alphabet.ToString().ToUpperInvariant(), text.Units, text.Segments.Count));
            count++;
        }
        Assert.Equal(30, count);
    }

    [Fact]
    public void AnyText_IsTheSumOfItsSegments_NoneTooLongNoneBroken() => Gen.OneOf(Texts, PlainTexts).Sample(written =>
    {
        var text = SmsText.Of(written);
        var most = (text.Alphabet, text.Segments.Count) switch { (SmsAlphabet.Gsm7, 1) => 160, (SmsAlphabet.Gsm7, _) => 153, (_, 1) => 70, _ => 67 };

        Assert.Equal(string.Concat(written.EnumerateRunes()), string.Concat(text.Segments.Select(s => s.Text)));
        Assert.Equal(text.Units, text.Segments.Sum(s => s.Units));
        Assert.All(text.Segments, s => Assert.InRange(s.Units, 1, most));
        Assert.All(text.Segments, s => Assert.Equal(s.Text, Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(s.Text))));
        Assert.Equal(text.Alphabet == SmsAlphabet.Gsm7, text.Obstacles.Count == 0);
        if (text.Suggestion is { } suggestion) Assert.Equal(SmsAlphabet.Gsm7, SmsText.Of(suggestion).Alphabet);
        if (text.Alphabet == SmsAlphabet.Gsm7) Assert.All(text.Segments, s => Assert.Equal(s.Units, GsmCharacters.Encode(s.Text).Length));
    });

    [Fact]
    public void EscapePairAtTheBoundary_GoesToTheNextSegment()
    {
        var text = SmsText.Of(new string('a', 152) + "€" + new string('b', 10));

        Assert.Equal([(new string('a', 152), 152), ("€" + new string('b', 10), 12)], text.Segments.Select(s => (s.Text, s.Units)));
    }

    [Theory]
    [InlineData("🚀", 66)]          // a surrogate pair
    [InlineData("👩🏽‍🚒", 62)]      // a person, a colour of skin, a joiner and an engine: seven code units
    [InlineData("سَّ", 65)]          // a letter with two vowel marks
    public void CharacterAtTheBoundary_GoesWholeToTheNextSegment(string character, int before)
    {
        var text = SmsText.Of(new string('a', before) + character + new string('b', 10));

        Assert.Equal([new string('a', before), character + new string('b', 10)], text.Segments.Select(s => s.Text));
    }

    [Fact]
    public void CharacterLongerThanASegment_IsStillSent()
    {
        var text = SmsText.Of("a" + string.Concat(Enumerable.Repeat("\u0301", 100)));

        Assert.Equal([67, 34], text.Segments.Select(s => s.Units));
    }

    [Fact]
    public void Obstacles_NamePlaceNumberAndWhatMightStandInstead()
    {
        var text = SmsText.Of("« L’été », cœur e\u0301mu… l’œil 🚀");

        Assert.Equal(
            [("«", 0, 1, "\""), ("’", 3, 2, "'"), ("»", 8, 1, "\""), ("œ", 12, 2, "oe"), ("e\u0301", 16, 1, "é"), ("…", 20, 1, "..."), ("🚀", 28, 1, null)],
            text.Obstacles.Select(o => (o.Character, o.Index, o.Times, o.Suggestion)));
        Assert.Null(text.Suggestion);
        Assert.Equal(SmsAlphabet.Ucs2, text.Alphabet);
    }

    [Theory]
    [InlineData("L’école « Ça va » – 10\u202F%…", "L'école \" Ça va \" - 10 %...")]
    [InlineData("Dzień dobry, Łódź\u200B", "Dzien dobry, Lodz")]
    [InlineData("Çocuklar için", "Çocuklar icin")]
    [InlineData("Già à posto: {ok} [1] ~ 5 €", null)]
    [InlineData("السلام عليكم", null)]
    [InlineData("Добрый день", null)]
    public void Suggestion_IsAWholeTextOrNone_AndChangesNothingItself(string written, string? suggestion)
    {
        var text = SmsText.Of(written);

        Assert.Equal(suggestion, text.Suggestion);
        Assert.Equal(written, text.Text);
    }

    [Fact]
    public void EmptyAndEndlessTexts_AreNotSendable()
    {
        Assert.Empty(SmsText.Of("").Segments);
        Assert.False(SmsText.Of("").IsSendable);
        Assert.True(SmsText.Of(new string('a', 255 * 153)).IsSendable);
        Assert.False(SmsText.Of(new string('a', (255 * 153) + 1)).IsSendable);
        Assert.Equal("\uFFFDa", SmsText.Of("\uD83Da").Text);
    }

    private static Gen<string> Of(params string[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);
}
