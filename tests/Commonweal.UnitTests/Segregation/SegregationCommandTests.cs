using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.Segregation;

public class SegregationCommandTests
{
    private const string TwoYears = "year,city,district,band,homes\n2010,C,north,low,10\n2010,C,north,high,30\n2010,C,south,low,40\n2010,C,south,high,20\n2020,C,north,low,20\n2020,C,north,high,30\n2020,C,south,low,40\n2020,C,south,high,30\n";

    [Fact]
    public void Schools_AreMeasuredAsTheReferenceSays()
    {
        var expected = ReferenceMix.Values("expected_R_segregation.csv").Where(row => row.Dataset == "schools00").ToLookup(row => (row.Index, row.Detail), row => row.Value);
        var period = AnalyseRun.Json("segregation", ReferenceData.Find("segregation/schools00.csv"), "--unit", "school", "--group", "race", "--count", "n", "--within", "state", "--within", "district", "--bootstrap", "2").GetProperty("periods")[0];

        Assert.Equal(expected[("M", "race x school")].Single(), period.GetProperty("mutualInformation").GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(expected[("H", "race x school")].Single(), period.GetProperty("informationTheory").GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(0.619699898863552, period.GetProperty("dissimilarity").GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(2045, period.GetProperty("areas").GetInt32());
        var black = period.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("group").GetString() == "black");
        Assert.Equal(expected[("D", "black vs rest")].Single(), black.GetProperty("dissimilarity").GetDouble(), 1e-9);
        Assert.Equal(expected[("local_ls", "black")].Single(), black.GetProperty("linkage").GetDouble(), 1e-9);
        Assert.Equal(expected[("exposure", "black -> white")].Single(), black.GetProperty("exposure").EnumerateArray().Single(met => met.GetProperty("to").GetString() == "white").GetProperty("chance").GetDouble(), 1e-9);
        Assert.Equal(
            new[] { "state within ", "district within state", "school within state, district" }.Select(level => expected[("nested_M", level)].Single()),
            period.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("mutualInformation").GetDouble()),
            (first, second) => Math.Abs(first - second) < 1e-9);
    }

    [Fact]
    public void Years_AreMeasuredAndTheirChangeAddsUp()
    {
        using var file = new TemporaryFile(TwoYears);
        var answer = AnalyseRun.Json("segregation", file.Path, "--unit", "district", "--group", "band", "--count", "homes", "--year", "year");

        Assert.Equal(["2010", "2020"], answer.GetProperty("periods").EnumerateArray().Select(period => period.GetProperty("year").GetString()));
        var change = answer.GetProperty("changes").EnumerateArray().Single();
        var parts = new[] { "additions", "removals", "groupMargins", "areaMargins", "structure" }.Sum(part => change.GetProperty(part).GetDouble());
        Assert.Equal(change.GetProperty("difference").GetDouble(), parts, 1e-9);
        var dissimilarity = answer.GetProperty("periods")[0].GetProperty("dissimilarity");
        Assert.Equal(0.4, dissimilarity.GetProperty("value").GetDouble(), 1e-12);
        Assert.InRange(dissimilarity.GetProperty("corrected").GetDouble(), dissimilarity.GetProperty("low").GetDouble(), dissimilarity.GetProperty("high").GetDouble());
    }

    [Fact]
    public void LinesOfPeople_CountOneEach_AndNoAreaIsNamed()
    {
        var pupils = ReferenceData.Find("segregation/school_ses.csv");
        var text = AnalyseRun.Text("segregation", pupils, "--unit", "school_id", "--group", "ses_quintile", "--bootstrap", "0");

        Assert.StartsWith("5153 counted in 149 areas", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"area\"", AnalyseRun.Json("segregation", pupils, "--unit", "school_id", "--group", "ses_quintile").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AreasOfOneNameInTwoCities_AreTwo()
    {
        using var file = new TemporaryFile("city,district,band,homes\nA,centre,low,5\nA,centre,high,0\nB,centre,low,0\nB,centre,high,5\n");

        Assert.Equal(1, AnalyseRun.Json("segregation", file.Path, "--unit", "district", "--group", "band", "--count", "homes", "--within", "city").GetProperty("periods")[0].GetProperty("informationTheory").GetProperty("value").GetDouble(), 1e-12);
        Assert.Equal(0, AnalyseRun.Json("segregation", file.Path, "--unit", "district", "--group", "band", "--count", "homes").GetProperty("periods")[0].GetProperty("informationTheory").GetProperty("value").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("", "table.csv: the file is empty; its first line must hold the names of the columns.")]
    [InlineData("district,band\nnorth,low\n", "table.csv, line 1: there is no column 'homes'. Columns are: district, band.")]
    [InlineData("district,band,homes\n", "table.csv: there are no rows under the names of the columns.")]
    [InlineData("district,band,homes\nnorth,low,0\n", "table.csv: nobody is counted.")]
    [InlineData("district,band,homes\nnorth,low,many\n", "table.csv, line 2: 'homes' is 'many', which is not a number.")]
    [InlineData("district,band,homes\nnorth,low,3\nnorth,high,-1\n", "table.csv, line 3: 'homes' is -1; a count cannot be negative.")]
    [InlineData("district,band,homes\nnorth,,3\n", "table.csv, line 2: 'band' is empty.")]
    public void BadInput_IsOneLine(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("segregation", file.Path, "--unit", "district", "--group", "band", "--count", "homes"));
    }

    [Fact]
    public void AColumnThatHoldsNoGroups_IsRefusedEarly()
    {
        using var file = new TemporaryFile("district,band\n" + string.Join('\n', Enumerable.Range(0, 300).Select(line => $"north,{line}")));
        Assert.Equal("table.csv, line 202: 'band' has more than 200 groups.", AnalyseRun.Fault("segregation", file.Path, "--unit", "district", "--group", "band"));
        Assert.Equal("--bootstrap is 0 or at least 2.", AnalyseRun.Fault("segregation", file.Path, "--unit", "district", "--group", "band", "--bootstrap", "1"));
    }

    [Fact]
    public void WhatWouldEatMemoryOrHours_IsRefused()
    {
        using var wide = new TemporaryFile("district,band\n" + string.Join('\n', Enumerable.Range(0, 100_200).Select(line => $"{line},{line % 200}")));
        Assert.Equal("table.csv, line 100002: 100001 areas and 200 groups make more than 20,000,000 cells.", AnalyseRun.Fault("segregation", wide.Path, "--unit", "district", "--group", "band"));
        using var many = new TemporaryFile("district,band,homes\nnorth,low,3000000000\nsouth,high,3000000000\n");
        Assert.Equal("table.csv: there are too many people to draw so often; give a smaller --bootstrap, or 0.", AnalyseRun.Fault("segregation", many.Path, "--unit", "district", "--group", "band", "--count", "homes"));
        Assert.StartsWith("6000000000 counted in 2 areas", AnalyseRun.Text("segregation", many.Path, "--unit", "district", "--group", "band", "--count", "homes", "--bootstrap", "0"), StringComparison.Ordinal);
    }
}
