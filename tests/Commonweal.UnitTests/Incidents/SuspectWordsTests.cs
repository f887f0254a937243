using Commonweal.Communication.Incidents.Statements;

namespace Commonweal.UnitTests.Incidents;

public sealed class SuspectWordsTests
{
    [Theory]
    [InlineData("en", "The suspect is a Muslim.", "suspect is a Muslim")]
    [InlineData("en", "Police say the attackers were two young men of Syrian origin.", "attackers were")]
    [InlineData("en", "A Jewish suspect was seen.", "Jewish suspect")]
    [InlineData("en", "The gunman, a 25-year-old Afghan, was arrested.", "gunman, a 25-year-old Afghan")]
    [InlineData("fr", "Le suspect serait d’origine marocaine.", "suspect serait d’origine marocaine")]
    [InlineData("fr", "L’auteur présumé est un réfugié.", "auteur présumé est un réfugié")]
    [InlineData("ar", "المشتبه به سوري الجنسية.", "المشتبه به سوري")]
    [InlineData("ar", "وكان المهاجم شابًا لاجئًا", null)]
    [InlineData("ar", "المهاجم لاجئ.", "المهاجم لاجئ")]
    public void Text_ThatNamesASuspectsGroup_IsFound(string language, string text, string? words)
    {
        var found = SuspectWords.Find(text, language);

        if (words is null) Assert.Empty(found);
        else Assert.StartsWith(words, Assert.Single(found).Words, StringComparison.Ordinal);
        Assert.All(found, f => Assert.False(f.IsSymbol));
    }

    [Theory]
    [InlineData("en", "The swastika is gone.", "swastika")]
    [InlineData("en", "The graffiti said that they are not welcome.", "graffiti said")]
    [InlineData("en", "Somebody wrote 14/88 on the wall.", "14/88")]
    [InlineData("fr", "Une croix gammée a été peinte.", "croix gammée")]
    [InlineData("fr", "Le tag disait le pire.", "tag disait")]
    [InlineData("ar", "رُسم الصليب المعقوف على الجدار.", "الصليب المعقوف")]
    [InlineData("de", "Auf der Wand stand 卐.", "卐")]
    public void Text_ThatShowsTheActsSymbols_IsFound(string language, string text, string words)
        => Assert.Contains(SuspectWords.Find(text, language), f => f.IsSymbol && f.Words.Contains(words, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("en", "The suspect is in custody. Muslim and Christian neighbours cleaned the wall together.")]
    [InlineData("en", "The suspects are in custody and Jewish families were visited by the mayor.")]
    [InlineData("en", "Nobody knows who the attacker is. We stand with our Muslim neighbours.")]
    [InlineData("en", "Call 1488 people? No: the line is 555-1488-2.")]
    [InlineData("en", "Hateful words appeared on a wall here. We remove them today.")]
    [InlineData("fr", "L’auteur est inconnu. La communauté juive n’est pas seule.")]
    [InlineData("ar", "لا أحد يعرف الفاعل. نقف مع جيراننا المسلمين والمسيحيين.")]
    [InlineData("de", "Der Verdächtige ist in Haft.")]
    public void Text_ThatOnlySpeaksOfNeighbours_IsNoFinding(string language, string text) => Assert.Empty(SuspectWords.Find(text, language));
}
