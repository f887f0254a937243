using System.Text.Json;
using Commonweal.UnitTests.Analyse;
using Commonweal.UnitTests.Segregation;

namespace Commonweal.UnitTests.Siting;

public class SitingCommandTests
{
    private static string[] Grid(params string[] more) =>
        ["siting", ReferenceData.Find("segregation/grid8x8.csv"), "--homes", "1200", "--area", "unit", "--group", "A", "--total", "TOT", .. more];

    [Fact]
    public void Grid_IsTheMeasuredReference()
    {
        var answer = AnalyseRun.Json(Grid());

        Assert.Equal("dissimilarity", answer.GetProperty("index").GetString());
        Assert.Equal(1200, answer.GetProperty("homes").GetInt64());
        Assert.Equal([0.520, 0.410], new[] { "before", "after" }.Select(name => Math.Round(answer.GetProperty(name).GetDouble(), 3)));
        Assert.Equal(
            [("where-the-group-lives", 0.521), ("where-people-live", 0.465), ("highest-share-first", 0.548)],
            answer.GetProperty("compared").EnumerateArray().Select(way => (way.GetProperty("way").GetString()!, Math.Round(way.GetProperty("after").GetDouble(), 3))));
    }

    [Fact]
    public void Areas_StandInTheOrderOfTheFile_WithWhatProvesThePlan()
    {
        var answer = AnalyseRun.Json(Grid("--index", "information-theory", "--highest-share", "0.25"));
        var areas = answer.GetProperty("areas").EnumerateArray().ToList();
        var price = answer.GetProperty("pricePerHome").GetDouble();

        Assert.Equal(ReferenceMix.Grid().Areas, areas.Select(area => area.GetProperty("area").GetString()));
        Assert.Equal(1200, areas.Sum(area => area.GetProperty("homes").GetInt64()));
        Assert.All(areas, area => Assert.True(area.GetProperty("lastHome") is not { ValueKind: JsonValueKind.Number } last || last.GetDouble() <= price));
        Assert.All(areas, area => Assert.True(area.GetProperty("nextHome") is not { ValueKind: JsonValueKind.Number } next || next.GetDouble() >= price));
        Assert.Contains("1200 homes: information-theory 0.2620 before", AnalyseRun.Text(Grid("--index", "information-theory")), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_SaysWhatTheLastHomeBrings()
    {
        Assert.Contains("lowers it by at least 5.76e-5; no further home anywhere", AnalyseRun.Text(Grid()), StringComparison.Ordinal);
        using var file = new TemporaryFile("area,group,total\na,5,10\nb,5,10\n");
        Assert.Contains("raises it by at most", AnalyseRun.Text("siting", file.Path, "--homes", "1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("area,group,total,room,must\na,1,9,4,0\na,1,9,4,0\n", "table.csv, line 3: the area 'a' comes twice.")]
    [InlineData("area,group,total,room,must\na,10,9,4,0\n", "table.csv, line 2: 'group' is 10, more than the 9 of 'total'.")]
    [InlineData("area,group,total,room,must\na,1,9,4,5\n", "table.csv, line 2: Area 'a' must get 5 homes and has room for 4.")]
    [InlineData("area,group,total,room,must\na,1,9,4,0\n", "table.csv: There is room for 4 homes, not for 5.")]
    [InlineData("area,group,total,room,must\na,1,9,9,6\n", "table.csv: The areas must get 6 homes, more than 5.")]
    [InlineData("area,group,total,room,must\na,9,9,9,0\n", "table.csv: Segregation needs somebody of the group and somebody else.")]
    [InlineData("area,group,total,room,must\na,1.5,9,4,0\n", "table.csv, line 2: 'group' is '1.5', which is not a whole number.")]
    [InlineData("area,group,total,room,must\n", "table.csv: there are no rows under the names of the columns.")]
    [InlineData("area,group,room,must\na,1,4,0\n", "table.csv, line 1: there is no column 'total'. Columns are: area, group, room, must.")]
    public void BadInput_IsOneLine(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("siting", file.Path, "--homes", "5", "--capacity", "room", "--least", "must"));
    }

    [Theory]
    [InlineData("--homes must be between 1 and 1,000,000.", "--homes", "0")]
    [InlineData("--highest-share is '1,5'; a share lies between 0 and 1, such as 0.25.", "--homes", "5", "--highest-share", "1,5")]
    [InlineData("--lowest-share must be under 1 and not over --highest-share.", "--homes", "5", "--highest-share", "0.2", "--lowest-share", "0.3")]
    public void BadWords_AreOneLine(string message, params string[] words)
    {
        using var file = new TemporaryFile("area,group,total\na,1,9\n");
        Assert.Equal(message, AnalyseRun.Fault(["siting", file.Path, .. words]));
    }
}
