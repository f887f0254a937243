using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Commonweal.Platform.City;
using Commonweal.Platform.Ui.Maps;
using Commonweal.UnitTests.City;

namespace Commonweal.UnitTests.Ui.Maps;

public class DistrictShapesTests
{
    [Fact]
    public void Draw_TwoSquares_PutsThemSideBySideWithNorthOnTop()
    {
        var shapes = Shapes(DistrictOutlinesTests.TwoSquares);

        Assert.Equal((1000, 501), (shapes.Width, shapes.Height));
        Assert.Equal(["w", "e"], shapes.All.Select(shape => shape.Code));
        Assert.Equal(["غرب", "e"], shapes.All.Select(shape => shape.Name));
        Assert.Equal("w", shapes.At(0.5, 0.5)!.Code);
        Assert.Equal("e", shapes.At(0.5, 1.2)!.Code);
        Assert.Null(shapes.At(0.5, 1.5));
        Assert.Null(shapes.At(5, 5));
        Assert.InRange(shapes.Find("w")!.Label.X, 200, 300);
        Assert.Equal(2, shapes.Find("e")!.Path.Count(letter => letter == 'M'));
    }

    [Fact]
    public void Draw_CityAcrossTheDateLine_StaysOnePiece()
    {
        const string Taveuni = """
            {"features":[
              {"id":"a","geometry":{"type":"Polygon","coordinates":[[[179.8,-17],[180,-17],[180,-16.8],[179.8,-16.8]]]}},
              {"id":"b","geometry":{"type":"Polygon","coordinates":[[[-180,-17],[-179.8,-17],[-179.8,-16.8],[-180,-16.8]]]}}]}
            """;

        var shapes = Shapes(Taveuni);

        Assert.InRange(shapes.Height, 400, 600);
        Assert.True(shapes.Find("a")!.Label.X < shapes.Find("b")!.Label.X);
    }

    [Fact]
    public void Draw_SelfCrossingAndTinyDistricts_AreStillDrawn()
    {
        // Reading refuses a ring that crosses itself; one stored before it did must still not break the map.
        (string Code, string Outline)[] odd =
        [
            ("bow", """{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}"""),
            ("speck", """{"type":"Polygon","coordinates":[[[2,2],[2.00001,2],[2.00001,2.00001],[2,2.00001],[2,2]]]}"""),
            ("line", """{"type":"Polygon","coordinates":[[[0,2],[1,2],[0,2],[1,2],[0,2]]]}"""),
        ];

        var shapes = new DistrictShapes([.. odd.Select(o => new DistrictOutline(o.Code, o.Code, o.Outline, DistrictOutlines.ReadGeometry(o.Outline)!))]);

        Assert.All(shapes.All, shape => Assert.Matches("^M-?[0-9]+ -?[0-9]+l.+z$", shape.Path));
    }

    [Fact]
    public void Draw_NewYork_ShowsAllPrecinctsInFewBytes()
    {
        var shapes = NewYork();

        Assert.Equal(77, shapes.All.Count);
        Assert.All(shapes.All, shape => Assert.True(shape.Path.Length > 30, shape.Code));
        var paths = string.Join('\n', shapes.All.Select(shape => shape.Path));
        Assert.InRange(Compressed(paths), 4_000, 14_000);
    }

    [Fact]
    public void Draw_NewYork_KeepsSharedBordersShared()
    {
        var corners = NewYork().All.ToDictionary(shape => shape.Code, shape => Corners(shape.Path));

        // Bushwick and Ridgewood share a long border: simplified apart, hardly a corner of it would still agree.
        Assert.True(corners["83"].Intersect(corners["104"]).Count() > 10);
    }

    [Fact]
    public void At_NewYork_FindsThePrecinctOfKnownPlaces()
    {
        var shapes = NewYork();

        Assert.Equal("14", shapes.At(40.7527, -73.9872)!.Code);
        Assert.Equal("71", shapes.At(40.6694, -73.9422)!.Code);
        Assert.Null(shapes.At(40.9, -73.5));
    }

    [Fact]
    public void GeoJson_NewYork_ReadsBackAsTheSameDistricts()
    {
        var shapes = NewYork();

        var again = Shapes(Encoding.UTF8.GetString(shapes.GeoJson.Span));

        Assert.Equal(shapes.All.Select(shape => shape.Code), again.All.Select(shape => shape.Code));
        Assert.Equal("14", again.At(40.7527, -73.9872)!.Code);
    }

    [Fact]
    public void MiddleOf_EveryPrecinctOfNewYork_LiesInIt()
    {
        var shapes = NewYork();

        Assert.All(shapes.All, shape => Assert.Equal(shape.Code, shapes.MiddleOf(shape.Code) is { } middle ? shapes.At(middle.Latitude, middle.Longitude)?.Code : null));
        Assert.Null(shapes.MiddleOf("nowhere"));
        Assert.Null(shapes.MiddleOf(null));
    }

    internal static DistrictShapes NewYork() =>
        Shapes(ReferenceData.Text("new-york/districts.geojson"));

    internal static DistrictShapes Shapes(string geoJson) => new(DistrictOutlines.Read(geoJson).Outlines);

    internal static int Compressed(string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)stream.Length;
    }

    private static HashSet<(int X, int Y)> Corners(string path)
    {
        var corners = new HashSet<(int X, int Y)>();
        foreach (var ring in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Regex.Matches(ring, "-?[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = (0, 0);
            foreach (var pair in numbers.Chunk(2))
            {
                (x, y) = (x + pair[0], y + pair[1]);
                corners.Add((x, y));
            }
        }

        return corners;
    }
}
