using System.Globalization;
using System.Text;
using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.Scanning;

public class SpaceTimeCommandTests
{
    private const string Places = "id,x,y\nA,0,0\nB,1,0\nC,9,9\n";

    [Fact]
    public void SpaceTime_WeeksOfBerlin_BeginsWithTheOraclesCluster()
    {
        var districts = ReferenceScans.Table("input_berlin12_centroids.csv");
        var (_, counts) = ReferenceScans.Berlin(271, 20);
        var (places, events) = (new StringBuilder("id,x,y\n"), new StringBuilder("region,time,count\n"));
        foreach (var (at, district) in districts.Index())
        {
            places.Append(CultureInfo.InvariantCulture, $"{district["district"]},{district["x"]},{district["y"]}\n");
            for (var week = 0; week < 20; week++)
                events.Append(CultureInfo.InvariantCulture, $"{district["district"]},{271 + week},{counts[at, week]}\n");
        }

        using var regions = new TemporaryFile(places.ToString(), "regions.csv");
        using var file = new TemporaryFile(events.ToString());
        var answer = AnalyseRun.Json("space-time", file.Path, "--regions", regions.Path);
        var (cluster, oracle) = (answer.GetProperty("clusters")[0], ReferenceScans.Table("out_stpermutation_mlc_berlin12_weeks271_290.csv")[0]);

        Assert.Equal(oracle["locations"].Split(';'), cluster.GetProperty("members").EnumerateArray().Select(member => member.GetString()!));
        Assert.Equal(oracle.Number("mlc_score"), cluster.GetProperty("ratio").GetDouble(), tolerance: 1e-10);
        Assert.Equal(oracle.Number("mc_pvalue"), cluster.GetProperty("p").GetDouble(), tolerance: ReferenceScans.P);
        Assert.Equal((289, 290), (cluster.GetProperty("since").GetInt32(), cluster.GetProperty("until").GetInt32()));
        Assert.Equal((45, 271, 290), (answer.GetProperty("cases").GetInt32(), answer.GetProperty("first").GetInt32(), answer.GetProperty("last").GetInt32()));
    }

    [Fact]
    public void SpaceTime_RowsOfTheSameWeek_AreAddedUp()
    {
        using var regions = new TemporaryFile(Places, "regions.csv");
        using var file = new TemporaryFile("region,time,count\nA,1,2\nC,1,5\nA,3,1\nA,3,1\nB,2,3\nA,3,2\n");
        var cluster = AnalyseRun.Json("space-time", file.Path, "--regions", regions.Path, "--most-regions", "1", "--most-steps", "1").GetProperty("clusters")[0];

        Assert.Equal("A", Assert.Single(cluster.GetProperty("members").EnumerateArray()).GetString());
        Assert.Equal(4, cluster.GetProperty("cases").GetInt32());
        Assert.StartsWith("14 events in 3 regions, time 1 to 3.", AnalyseRun.Text("space-time", file.Path, "--regions", regions.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region,time\nA,1\n", "table.csv, line 1: there is no column 'count'. Columns are: region, time.")]
    [InlineData("region,time,count\n", "table.csv: there are no events.")]
    [InlineData("region,time,count\nA,1,1\nD,1,1\n", "table.csv, line 3: there is no region 'D' in the file of regions.")]
    [InlineData("region,time,count\nA,1.5,1\n", "table.csv, line 2: 'time' is '1.5', which is not a whole number.")]
    [InlineData("region,time,count\nA,1,-1\n", "table.csv, line 2: 'count' is -1; a count cannot be negative.")]
    [InlineData("region,time,count\nA,1,1\nA,9000000000000000,1\n", "table.csv, line 3: from time 1 to 9000000000000000 these are more than 4,000,000 regions times steps, the most a scan takes. Count longer steps.")]
    public void SpaceTime_SenselessFile_IsRefused(string content, string message)
    {
        using var regions = new TemporaryFile(Places, "regions.csv");
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("space-time", file.Path, "--regions", regions.Path));
    }
}
