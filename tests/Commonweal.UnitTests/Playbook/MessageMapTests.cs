using Commonweal.Communication.Playbook;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Playbook;

public sealed class MessageMapTests
{
    [Theory]
    [InlineData("en", "We don't know yet.", 4)]
    [InlineData("fr", "L’école n’ouvre pas aujourd’hui.", 7)]
    [InlineData("ar", "نقف مع جيراننا اليوم.", 4)]
    [InlineData("ar", "نَقِفُ مَعَ جِيرَانِنَا", 3)]
    [InlineData("en", "At 18:30 we speak again, at City-Hall.", 8)]
    public void Words_AreCountedAsTheLanguageWritesThem(string language, string text, int words)
        => Assert.Equal(words, MessageMap.Count([MultilingualText.Of((language, text))], language).All);

    [Fact]
    public void Letters_CountNoVowelMarksAndNoStretching()
        => Assert.Equal(SpeakingPace.Letters("سلام"), SpeakingPace.Letters("سَـــلَامٌ"));

    [Fact]
    public void TwentySevenUsualWords_TakeNineSeconds()
    {
        var text = string.Join(' ', Enumerable.Repeat("four five", 13).Append("nine."));
        var count = MessageMap.Count([MultilingualText.Of(("en", text))], "en");
        Assert.Equal((27, true), (count.All, count.Fits));
        Assert.InRange(count.Seconds, 8, 9.5);
    }

    [Fact]
    public void TooLong_NamesTheLongestMessage()
    {
        var messages = new[] { "One two three.", string.Join(' ', Enumerable.Repeat("word", 24)), "Four." }.Select(m => MultilingualText.Of(("en", m))).ToList();
        var count = MessageMap.Count(messages, "en");
        Assert.Equal((28, 1, 2, false), (count.All, count.WordsOver, count.Longest, count.Fits));
    }

    [Fact]
    public void Count_OfAMissingLanguage_IsNothing()
        => Assert.Equal(0, MessageMap.Count([MultilingualText.Of(("en", "Here."))], "ar").All);

    [Theory]
    [InlineData("Help: {help}, in {city}.", Medium.Sms, "")]
    [InlineData("Help is near.", Medium.Sms, "Missing city")]
    [InlineData("{city} {City} {what}", Medium.Sms, "Unknown City, Unknown what")]
    [InlineData("{city} {المكان}", Medium.Sms, "Unknown المكان")]
    [InlineData("{city at}", Medium.Sms, "Unknown city at, Missing city")]
    [InlineData("{city} and {place", Medium.Sms, "Broken {place")]
    [InlineData("Nothing to fill.", null, "")]
    public void Places_AreChecked(string text, object? medium, string faults)
        => Assert.Equal(faults, string.Join(", ", Placeholders.Check(text, (Medium?)medium).Select(f => $"{f.Kind} {f.Name}")));

    [Fact]
    public void Places_AreFilled_AndWhatNobodyGaveStaysSeen()
        => Assert.Equal("Rivermeet: 5 {place}", Placeholders.Fill("{city}: {time} {place}", new Dictionary<string, string> { ["city"] = "Rivermeet", ["time"] = "5" }));

    [Theory]
    [InlineData("role:Mayor", true)]
    [InlineData("role:Nobody", false)]
    [InlineData("role:99", false)]
    [InlineData("account:0", false)]
    [InlineData(null, false)]
    public void Post_ReadsWhatAFormSends(string? typed, bool known) => Assert.Equal(known ? typed : null, Post.Read(typed)?.ToString());
}
