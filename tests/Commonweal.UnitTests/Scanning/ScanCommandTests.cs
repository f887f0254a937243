using System.Globalization;
using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.Scanning;

public class ScanCommandTests
{
    private const string Header = "id,x,y,cases,population\n";

    [Fact]
    public void Scan_CountiesOfCarolina_AnswersWithTheOraclesClusters()
    {
        var answer = AnalyseRun.Json("scan", ReferenceData.Find("signals/input_scan_ncsids74.csv"), "--share", "0.1");
        var expected = ReferenceScans.Table("out_scan_clusters_ncsids74_ub10.csv");

        Assert.Equal(100, answer.GetProperty("regions").GetInt32());
        Assert.Equal(667, answer.GetProperty("cases").GetInt32());
        foreach (var (cluster, row) in answer.GetProperty("clusters").EnumerateArray().Zip(expected))
        {
            Assert.Equal(row["names"].Split(';'), cluster.GetProperty("members").EnumerateArray().Select(member => member.GetString()!));
            Assert.Equal(row.Number("loglikrat"), cluster.GetProperty("ratio").GetDouble(), tolerance: 1e-10);
            Assert.Equal(row.Number("pvalue_999"), cluster.GetProperty("p").GetDouble(), tolerance: ReferenceScans.P);
            Assert.Equal(row.Number("expected"), cluster.GetProperty("expected").GetDouble(), tolerance: 1e-8);
        }
    }

    [Fact]
    public void Scan_ForPeople_IsATable()
    {
        using var file = new TemporaryFile(Header + "North,0,0,9,100\nMiddle,1,0,8,100\nSouth,2,0,1,100\nIsle,9,0,0,100\nCape,12,0,2,100\n");
        var lines = AnalyseRun.Text("scan", file.Path).Split('\n');

        Assert.Equal("20 cases in 5 regions. p is how often chance alone brings forth a cluster as unusual.", lines[0]);
        Assert.StartsWith("cases  expected  ratio", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("  North Middle", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,x,y,cases\nA,1,1,1\n", "table.csv, line 1: there is no column 'population'. Columns are: id, x, y, cases.")]
    [InlineData(Header, "table.csv: there are no regions.")]
    [InlineData(Header + "A,1,1,1,10\nA,2,2,1,10\n", "table.csv, line 3: there are two regions 'A'.")]
    [InlineData(Header + "A,1,1,-1,10\n", "table.csv, line 2: 'cases' is -1; a count cannot be negative.")]
    [InlineData(Header + "A,1,one,1,10\n", "table.csv, line 2: 'y' is 'one', which is not a number.")]
    [InlineData(Header + "A,1,1,1,-10\n", "table.csv, line 2: 'population' is -10; a population cannot be negative.")]
    [InlineData(Header + "A,1,1,1,0\n", "table.csv, line 2: there are cases where 'population' is 0.")]
    [InlineData(Header + "A,1,1,9000000,1\nB,1,1,9000000,1\n", "table.csv, line 3: these are more than 10,000,000 cases, the most a scan takes.")]
    public void Scan_SenselessFile_IsRefused(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("scan", file.Path));
    }

    [Fact]
    public void Scan_TooManyRegions_AreRefused()
    {
        using var file = new TemporaryFile(Header + string.Concat(Enumerable.Range(0, 5_001).Select(region => string.Create(CultureInfo.InvariantCulture, $"{region},1,1,1,10\n"))));
        Assert.Equal("table.csv, line 5002: these are more than 5,000 regions, the most a scan takes.", AnalyseRun.Fault("scan", file.Path));
    }

    [Theory]
    [InlineData("--share is over 0 and at most 0.5.", "--share", "0.6")]
    [InlineData("--simulations is from 1 to 99999, not 0.", "--simulations", "0")]
    [InlineData("--minimum-cases is from 1 to 10000000, not 0.", "--minimum-cases", "0")]
    [InlineData("table.csv, line 2: with --degrees 'x' is a longitude from -180 to 180 and 'y' a latitude from -90 to 90.", "--degrees")]
    [InlineData("table.csv, line 2: there are more cases than 'population', which --model bernoulli does not know.", "--model", "bernoulli")]
    public void Scan_SenselessWords_AreRefused(string message, params string[] words)
    {
        using var file = new TemporaryFile(Header + "A,1,99,11,10\n");
        Assert.Equal(message, AnalyseRun.Fault(["scan", file.Path, .. words]));
    }
}
