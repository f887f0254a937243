using Commonweal.Communication.Playbook.Terms;

namespace Commonweal.UnitTests.Playbook;

public sealed class TermCheckTests
{
    [Theory]
    [InlineData("en", "tolerate, tolerance", "We ask for tolerance. TOLERATE? Intolerance, toleranceful: no.", "tolerance|TOLERATE")]
    [InlineData("en", "lone wolf", "He was a lone wolf, the lone  wolf; a lone grey wolf.", "lone wolf|lone  wolf")]
    [InlineData("en", "illegals", "illegal", "")]
    [InlineData("en", "don't", "We don’t say it.", "don’t")]
    [InlineData("fr", "attentat islamique", "L’attentat islamique d’hier", "attentat islamique")]
    [InlineData("fr", "émeute", "C’est l’émeute ; qu'émeute ? Emeute", "émeute|émeute")]
    [InlineData("fr", "aujourd'hui", "Aujourd’hui, d’aujourd’hui", "Aujourd’hui|aujourd’hui")]
    [InlineData("fr-BE", "dérapage", "Un dérapage.", "dérapage")]
    [InlineData("ar", "تسامح", "التَّسامُح والتسامح وبالتسامح للتسامح تسامحنا", "التَّسامُح|والتسامح|وبالتسامح|للتسامح")]
    [InlineData("ar", "حادث فردي", "هذا حادثٌ فرديٌّ، والحادث الفردي", "حادثٌ فرديٌّ|والحادث الفردي")]
    [InlineData("ar", "المجتمع المضيف", "في مجتمع مضيف وفي المجتمع المضيف", "مجتمع مضيف|المجتمع المضيف")]
    [InlineData("ar", "طن", "الوطن ووطن وطن", "")]
    [InlineData("ar", "أقلية", "اقلية والأقلية", "اقلية|والأقلية")]
    [InlineData("en", "x", "", "")]
    public void Find_WholeWordsAsTheLanguageWritesThem(string language, string notSay, string text, string found)
        => Assert.Equal(found, string.Join('|', TermCheck.Find(text, language, [Term(language.Split('-')[0], notSay)]).Select(f => f.Words)));

    [Fact]
    public void Find_SaysWhereAndWhatInstead_AndNothingOfOtherLanguages()
    {
        var found = TermCheck.Find("A wave, then a wave of rumours.", "en", [Term("en", "wave of rumours, wave"), Term("fr", "wave"), Term("ar", "wave")]);
        Assert.Equal([(2, "wave", "better"), (15, "wave of rumours", "better")], found.Select(f => (f.At, f.Words, f.Say)));
    }

    [Fact]
    public void Find_LongText_EndsSoon()
    {
        var text = string.Concat(Enumerable.Repeat("والالال ' ", 100_000));
        Assert.Empty(TermCheck.Find(text, "ar", [Term("ar", "كلمة، كلمتان")]));
    }

    private static KeyTerm Term(string language, string notSay) => new() { Language = language, NotSay = notSay, Say = "better", Why = "because" };
}
