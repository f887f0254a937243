using System.Globalization;
using System.Xml.Linq;
using Commonweal.Platform.Ui.Maps;
using Commonweal.Platform.Ui.Pictures;
using Commonweal.UnitTests.City;

namespace Commonweal.UnitTests.Ui.Maps;

public class PointPickerTests
{
    private static readonly PointPicker Picker = new(
        DistrictShapesTests.Shapes(DistrictOutlinesTests.TwoSquares),
        code => code == "w" ? "الغرب" : "<East>", ("Latitude", "0.5"), ("Longitude", null), "/js/point-picker.js?v=1");

    [Fact]
    public void Write_WithoutScript_ShowsTheDistrictsByNameAndKeepsThePoint()
    {
        var page = Write("ar");

        Assert.Equal(["الغرب", "<East>"], page.Descendants("title").Select(title => title.Value));
        Assert.Equal(["الغرب", "<East>"], page.Descendants("text").Select(text => text.Value));
        Assert.Equal([("Latitude", "0.5"), ("Longitude", "")], page.Descendants("input").Select(input => ((string)input.Attribute("name")!, (string)input.Attribute("value")!)));
        Assert.NotNull(page.WithClass("point-tools").Single().Attribute("hidden"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Write_GivesTheScriptItsWordsAndTheOutlines(string language)
    {
        var page = Write(language);

        Assert.Equal("/districts.geojson?v=" + Picker.Shapes.Version, (string?)page.Attribute("data-districts"));
        Assert.Contains("{}", (string?)page.Attribute("data-set"), StringComparison.Ordinal);
        Assert.Equal("/js/point-picker.js?v=1", (string?)page.Descendants("script").Single().Attribute("src"));
    }

    [Theory]
    [InlineData("40.70625", "-73.89954", 40.70625, -73.89954)]
    [InlineData("-90", "180", -90.0, 180.0)]
    [InlineData("40.706251234", "0", 40.70625, 0.0)]
    public void Read_APoint_IsTheSameInEveryLanguage(string latitude, string longitude, double north, double east)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr");
            Assert.Equal(new MapPoint(north, east), MapPoint.Read(latitude, longitude));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("40.7", null)]
    [InlineData("90.1", "0")]
    [InlineData("0", "181")]
    [InlineData("NaN", "0")]
    [InlineData("1e2", "0")]
    [InlineData("40,7", "0")]
    [InlineData("٤٠", "0")]
    [InlineData("<script>", "0")]
    public void Read_NoPoint_IsNull(string? latitude, string? longitude) => Assert.Null(MapPoint.Read(latitude, longitude));

    private static XElement Write(string language) =>
        PictureTexts.ReadAs(language, () => Picker.Write(new Markup(PictureTexts.Encoder), PictureTexts.Texts));
}
