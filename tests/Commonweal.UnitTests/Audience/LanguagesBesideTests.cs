using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Desk;
using Commonweal.Platform.City;
using Xunit;

namespace Commonweal.UnitTests.Audience;

public sealed class LanguagesBesideTests
{
    private static readonly string[] Written = ["en", "ar", "sv"];

    [Fact]
    public void Of_NoLanguageCounted_SaysNothing()
    {
        var beside = LanguagesBeside.Of([Count("en", "", 40)], [new Population { DistrictCode = "hill", Group = Population.Everyone, People = 900 }], Written);

        Assert.Empty(beside.Languages);
        Assert.Empty(beside.Districts);
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void Of_FewerThanHalfOfTheWhole_IsMissing(int readers, bool missing)
    {
        // With 50, 300 of 1500 are reached: one in five of all, one in ten of those who speak Arabic.
        var beside = LanguagesBeside.Of([Count("en", "", 250), Count("ar", "", readers)], [People("hill", "en", 1000), People("hill", "ar", 500)], Written);

        Assert.Equal(missing, beside.Languages.Single(l => l.Language == "ar").IsMissing);
    }

    [Fact]
    public void Of_OtherLanguages_StandLast_AndAreNotWritten()
    {
        var beside = LanguagesBeside.Of([], [People("hill", "other", 9000), People("hill", "tr", 50), People("hill", "en", 10)], Written);

        Assert.Equal(["en", "ar", "sv", "tr", "other"], beside.Languages.Select(l => l.Language));
        Assert.Equal([true, true, true, false, false], beside.Languages.Select(l => l.IsWritten));
        Assert.DoesNotContain(beside.Languages, l => l.IsMissing && !l.IsWritten);
    }

    [Fact]
    public void Of_NobodySubscribes_IsNoReassurance_AndSaysNothingOfDistricts()
    {
        var beside = LanguagesBeside.Of([], [People("hill", "en", 1000), People("hill", "ar", 500), People("mill", "sv", 9)], Written);

        // Of nine people nothing is said.
        Assert.Equal(["en", "ar"], beside.Languages.Where(l => l.IsMissing).Select(l => l.Language));
        Assert.Empty(beside.Districts);
    }

    [Theory]
    [InlineData(150, "hill:ar")]
    [InlineData(75, "")]
    public void Of_WhoeverNamesTwoDistricts_IsOnePerson(int persons, string missing)
    {
        // 75 who named both districts fill two cells each; they are 75 of 1500 and not 150, so that 15 of 500 are no less than half.
        var beside = LanguagesBeside.Of([Count("en", "hill", 75), Count("en", "mill", 75), Count("ar", "hill", 15), Count("en", "*", persons), Count("ar", "*", 15), Count("en", "", 400)],
            [People("hill", "en", 500), People("mill", "en", 500), People("hill", "ar", 500)], Written);

        Assert.Equal(missing, string.Join(' ', beside.Districts.SelectMany(d => d.Missing.Select(l => $"{d.DistrictCode}:{l}"))));
    }

    [Fact]
    public void Of_FewSpeakersInADistrict_SaysNothingOfThem()
    {
        var beside = LanguagesBeside.Of([Count("en", "hill", 100), Count("en", "*", 100), Count("en", "", 500)], [People("hill", "en", 900), People("hill", "ar", 9), People("mill", "ar", 10)], Written);

        Assert.Equal("mill", Assert.Single(beside.Districts).DistrictCode);
        Assert.Equal(["ar"], beside.Districts[0].Missing);
    }

    private static AudienceCount Count(string language, string district, int people) => new() { Language = language, DistrictCode = district, People = people };

    private static Population People(string district, string language, int people) => new() { DistrictCode = district, Group = LanguagesBeside.Group + language, People = people };
}
