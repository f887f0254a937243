using System.Globalization;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("en", "1,250\u00a0EUR", "1,250.00\u00a0EUR", "0.50\u00a0EUR")]
    [InlineData("fr", "1\u202f250\u00a0EUR", "1\u202f250,00\u00a0EUR", "0,50\u00a0EUR")]
    [InlineData("ar", "1,250\u00a0EUR", "1,250.00\u00a0EUR", "0.50\u00a0EUR")]
    public void Amount_IsWrittenAsItsReaderWritesNumbers(string language, string whole, string withCents, string half)
    {
        CultureInfo.CurrentCulture = LanguageCulture.For(language);

        Assert.Equal((whole, withCents, half, half), (Amounts.Show(1250.0m, "EUR"), Amounts.ShowCents(1250, "EUR"), Amounts.Show(0.5m, "EUR"), Amounts.ShowCents(0.5m, "EUR")));
    }

    [Fact]
    public void Currency_ThatNobodyNamed_LeavesNothingBehind()
    {
        CultureInfo.CurrentCulture = LanguageCulture.For("en");

        Assert.Equal("7", Amounts.Show(7, ""));
    }
}
