using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Maps;

namespace Commonweal.UnitTests.Ui.Maps;

public class CityShapesTests
{
    private const string Square = """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}""";

    [Fact]
    public void For_SameDistrictsReadAnew_PreparesOnce()
    {
        var city = new CityShapes(null!);

        var first = city.For([District("a", Square)]);

        Assert.Same(first, city.For([District("a", Square)]));
        Assert.NotSame(first, city.For([District("b", Square)]));
        Assert.NotEqual(first!.Version, city.For([District("a", Square.Replace("1,1", "1,2", StringComparison.Ordinal))])!.Version);
    }

    [Fact]
    public void For_ManyReadersAtOnce_PreparesOnce()
    {
        var city = new CityShapes(null!);
        var districts = new[] { District("a", Square), District("b", null), District("c", "{\"type\":\"Point\"}") };

        var seen = new DistrictShapes?[64];
        Parallel.For(0, seen.Length, i => seen[i] = city.For([.. districts]));

        Assert.Equal(["a"], Assert.Single(seen.Distinct())!.All.Select(shape => shape.Code));
    }

    [Fact]
    public void For_NoOutlines_IsNull() => Assert.Null(new CityShapes(null!).For([District("a", null)]));

    private static District District(string code, string? outline) => new() { Code = code, Name = MultilingualText.Empty, Outline = outline };
}
