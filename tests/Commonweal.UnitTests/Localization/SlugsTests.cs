using Commonweal.Communication.Campaigns;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("One table, here!", 60, "one-table-here")]
    [InlineData("  Été à l’île ", 12, "ete-a-l-ile")]
    [InlineData("مائدة واحدة", 12, "")]
    [InlineData("3 rivers – مائدة", 12, "3-rivers")]
    [InlineData("twelve letters", 12, "twelve-lette")]
    [InlineData("eleven more and", 12, "eleven-more")]
    public void Title_BecomesLatinLettersWithDashesBetween(string title, int most, string slug) => Assert.Equal(slug, Slugs.Of(title, most));

    [Theory]
    [InlineData("quay-2027", true, true, true)]
    [InlineData("a", false, false, true)]
    [InlineData("ab", false, true, true)]
    [InlineData("-quay", true, false, false)]
    [InlineData("quay-", true, false, false)]
    [InlineData("two--dashes", true, true, false)]
    [InlineData("proposals", true, false, true)]
    [InlineData("Quay", false, false, false)]
    [InlineData("quay_1", false, false, false)]
    [InlineData("رصيف", false, false, false)]
    [InlineData("", false, false, false)]
    public void Rule_IsEachSlicesOwn(string slug, bool consultation, bool round, bool campaign)
        => Assert.Equal((consultation, round, campaign), (Consultation.IsSlug(slug), FundRound.IsSlug(slug), Campaign.IsSlug(slug)));

    [Theory]
    [InlineData(60, true, true)]
    [InlineData(61, false, true)]
    [InlineData(80, false, true)]
    [InlineData(81, false, false)]
    public void Longest_IsTheColumns(int letters, bool roundAndCampaign, bool consultation)
    {
        var slug = new string('a', letters);
        Assert.Equal((roundAndCampaign, roundAndCampaign, consultation), (FundRound.IsSlug(slug), Campaign.IsSlug(slug), Consultation.IsSlug(slug)));
    }

    [Fact]
    public void Nothing_IsNone() => Assert.False(Consultation.IsSlug(null) || FundRound.IsSlug(null));
}
