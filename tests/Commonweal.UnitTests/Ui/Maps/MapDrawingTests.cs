using System.Xml.Linq;
using Commonweal.Platform.Ui.Maps;
using Commonweal.UnitTests.City;

namespace Commonweal.UnitTests.Ui.Maps;

public class MapDrawingTests
{
    private static readonly MapPicture Two = new(
        DistrictShapesTests.Shapes(DistrictOutlinesTests.TwoSquares),
        [new("w", "West", 1234, "/en/w"), new("e", "East", 7)],
        "Concerns by district", "concerns", "The city");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Draw_NewYork_StaysUnder25KilobytesCompressed(string language)
    {
        var shapes = DistrictShapesTests.NewYork();
        var picture = new MapPicture(
            shapes, [.. shapes.All.Select((shape, i) => new MapDistrict(shape.Code, $"الدائرة رقم {shape.Code}", i * i % 97, "/desk/districts/" + shape.Code))],
            "Incidents by district", "recorded incidents", "NYPD");

        var page = Draw(picture, language);

        Assert.Equal(77, page.Descendants("svg").First().Descendants("a").Count());
        Assert.InRange(DistrictShapesTests.Compressed(page.ToString(SaveOptions.DisableFormatting)), 5_000, 25_000);
    }

    [Fact]
    public void Draw_Values_AreInTheTableLargestFirstInTheReadersDigits()
    {
        Assert.Equal(["1,234", "7"], Cells(Draw(Two, "en")));
        Assert.Equal(["1\u202f234", "7"], Cells(Draw(Two, "fr")));
        Assert.Equal(["West", "East"], Draw(Two, "en").Descendants("tbody").Single().Descendants("th").Select(cell => cell.Value));
    }

    [Fact]
    public void Draw_Districts_SayNameUnitAndValueAndLinkWhereThereIsMore()
    {
        var page = Draw(Two, "en");

        var link = Assert.Single(page.Descendants("svg").First().Descendants("a"));
        Assert.Equal(("/en/w", "West – concerns: 1,234"), ((string?)link.Attribute("href"), (string?)link.Attribute("aria-label")));
        Assert.Equal(["West – concerns: 1,234", "East – concerns: 7"], page.Descendants("title").Select(title => title.Value));
        Assert.Equal("group", (string?)page.Descendants("svg").First().Attribute("role"));
        Assert.Equal("img", (string?)Draw(Two with { Districts = [new("e", "East", 7)] }, "en").Descendants("svg").First().Attribute("role"));
    }

    [Fact]
    public void Draw_HiddenAndMissing_SaySoAndGiveNoNumber()
    {
        var page = Draw(Two with { Districts = [MapDistrict.Hidden("w", "West")] }, "en");

        Assert.Equal(["hidden to protect people"], Cells(page));
        Assert.Equal(["map-hidden", "map-none"], page.Descendants("path").Where(path => path.Element("title") is not null).Select(path => (string?)path.Attribute("class")));
        Assert.Equal("url(#map-hidden)", (string?)page.Descendants("path").First(path => path.Element("title") is not null).Attribute("fill"));
        Assert.Equal(["hidden to protect people", "no figure"], page.WithClass("map-range").Select(range => range.Value));
        Assert.Contains("e – concerns: no figure", page.Descendants("title").Select(title => title.Value));
    }

    [Fact]
    public void Draw_Legend_CountsEveryDistrictOnce()
    {
        var shapes = DistrictShapesTests.NewYork();
        var page = Draw(new MapPicture(shapes, [.. shapes.All.Skip(2).Select((shape, i) => i == 0 ? MapDistrict.Hidden(shape.Code, shape.Name) : new MapDistrict(shape.Code, shape.Name, i))], "c", "u", "s"), "en");

        var counts = page.WithClass("map-count").Select(count => int.Parse(count.Value.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(77, counts.Sum());
        Assert.Equal((1, 2), (counts[^2], counts[^1]));
        Assert.EndsWith("lowest", page.WithClass("map-count").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_WithoutOutlines_IsTheTableAlone()
    {
        var page = Draw(Two with { Shapes = null }, "en");

        Assert.Empty(page.Descendants("svg"));
        Assert.Equal(["1,234", "7"], Cells(page));
    }

    [Fact]
    public void Draw_MarkupInNames_StaysText()
    {
        var page = Draw(Two with { Districts = [new("w", "<b>\"x\"</b>", 1, "\"><script>")], Caption = "</figcaption><script>" }, "en");

        Assert.Equal("<b>\"x\"</b>", page.Descendants("tbody").Single().Descendants("th").Single().Value);
        Assert.StartsWith("</figcaption><script>", page.Element("figcaption")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Arabic_SpeaksArabicAndDoesNotTurnTheMap()
    {
        var (arabic, english) = (Draw(Two, "ar"), Draw(Two, "en"));

        Assert.Contains("المصدر", arabic.WithClass("picture-source").Single().Value, StringComparison.Ordinal);
        Assert.Equal(Outlines(english), Outlines(arabic));
    }

    private static XElement Draw(MapPicture picture, string language) =>
        PictureTexts.ReadAs(language, () => MapDrawing.Write(picture, PictureTexts.Texts, PictureTexts.Encoder));

    private static IEnumerable<string> Cells(XElement page) => page.Descendants("td").Select(cell => cell.Value);

    private static IEnumerable<string?> Outlines(XElement page) => page.Descendants("path").Select(path => (string?)path.Attribute("d"));
}
