using System.Text;
using Commonweal.Platform.City;
using Commonweal.Platform.City.Imports;
using Commonweal.Platform.Imports;

namespace Commonweal.UnitTests.City;

public class PopulationTableTests
{
    private static readonly string[] Districts = ["north", "south"];

    [Theory]
    [InlineData("district,population,age-0-15\nnorth,1200,200\nsouth,800,0\n")]
    [InlineData("DISTRICT;population;age-0-15\r\nnorth;1 200;200\r\n\r\nsouth;800;0")]
    [InlineData("code\tpeople\tage-0-15\n\"north\"\t\"1200\"\t٢٠٠\nsouth\t800\t0\n")]
    public void Read_TrueTable_InTheWaysPeopleWriteIt(string text)
    {
        var table = PopulationTable.Read(text, Districts, groups: true);

        Assert.Empty(table.Faults);
        Assert.Equal([("north", Population.Everyone, 1200), ("north", "age-0-15", 200), ("south", Population.Everyone, 800), ("south", "age-0-15", 0)],
            table.Rows.Select(r => (r.DistrictCode, r.Group, r.People)));
    }

    [Theory]
    [InlineData("north,1200\n", 1, "imports.populationHeader")]
    [InlineData("district,population\n", 0, "imports.noRows")]
    [InlineData("district,population\nnorth,1\neast,2\n", 3, "imports.unknownDistrict")]
    [InlineData("district,population\nnorth,1\nnorth,2\n", 3, "imports.doubleDistrict")]
    [InlineData("district,population\nnorth,many\n", 2, "imports.notACount")]
    [InlineData("district,population\nnorth,-5\n", 2, "imports.notACount")]
    [InlineData("district,population\nnorth,1.5\n", 2, "imports.notACount")]
    [InlineData("district,population\nnorth,99999999999\n", 2, "imports.notACount")]
    [InlineData("district,population\nnorth\n", 2, "imports.notACount")]
    [InlineData("district,population\nnorth,1,2\n", 2, "imports.tooManyFields")]
    [InlineData("district,population,a,A\nnorth,1,1,1\n", 1, "imports.doubleColumn")]
    [InlineData("district,population,\nnorth,1,1\n", 1, "imports.groupName")]
    [InlineData("district,population,age\nnorth,10,11\n", 2, "imports.groupLargerThanWhole")]
    [InlineData("district,population\n\"north,1\nsouth,2\n", 2, "imports.unknownDistrict")]
    public void Read_BadTable_NamesTheLineAndTheReason(string text, int line, string key)
    {
        var table = PopulationTable.Read(text, Districts, groups: true);

        Assert.Empty(table.Rows);
        Assert.Equal((line, key), (table.Faults[0].Line, table.Faults[0].Key));
    }

    [Fact]
    public void Read_SeveralFaults_NamesAllOfThem()
        => Assert.Equal([2, 3, 4], PopulationTable.Read("district,population\neast,1\nnorth,x\nnorth,y\n", Districts, groups: true).Faults.Select(f => f.Line).Take(3));

    [Fact]
    public void Read_WhereTheLawForbidsGroups_LeavesAgeAndLanguageOnly()
    {
        var table = PopulationTable.Read("district,population,age-65,white,language-ar\nnorth,10,1,2,3\n", Districts, groups: false);

        Assert.Empty(table.Faults);
        Assert.Equal(["white"], table.Left);
        Assert.Equal([Population.Everyone, "age-65", "language-ar"], table.Rows.Select(r => r.Group));
    }

    [Fact]
    public void Read_NewYork_HasEveryPrecinctAndItsPeople()
    {
        var outlines = DistrictOutlines.Read(ReferenceData.Text("new-york/districts.geojson"));
        Assert.Null(outlines.Fault);

        var table = PopulationTable.Read(ReferenceData.Text("new-york/population.csv"), outlines.Outlines.Select(o => o.Code).ToHashSet(), groups: true);

        Assert.Empty(table.Faults);
        Assert.Equal(77, table.Rows.Select(r => r.DistrictCode).Distinct().Count());
        Assert.Equal(84_799, table.Rows.Single(r => r.DistrictCode == "1" && r.Group == Population.Everyone).People);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0x0A }, "a\n")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00 }, "a\n")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "a")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xD8, 0xB9 }, "a\nع")]
    public void ImportedText_WithOrWithoutMark_IsRead(byte[] bytes, string text) => Assert.Equal((text, null), (ImportedText.Read(bytes).Text, ImportedText.Read(bytes).Fault));

    [Theory]
    [InlineData("", 0, "imports.empty")]
    [InlineData(" \n ", 0, "imports.empty")]
    [InlineData("a\nb\0c", 2, "imports.nul")]
    public void ImportedText_NotAText_IsRefused(string text, int line, string key)
        => Assert.Equal((line, key), (ImportedText.Read(Encoding.UTF8.GetBytes(text)).Fault!.Line, ImportedText.Read(Encoding.UTF8.GetBytes(text)).Fault!.Key));

    [Fact]
    public void ImportedText_OldEncoding_NamesTheLine()
    {
        byte[] latin = [.. "district,population\nnorth,1\n"u8, 0xE9, .. ",2\n"u8];

        Assert.Equal((3, "imports.notUtf8"), (ImportedText.Read(latin).Fault!.Line, ImportedText.Read(latin).Fault!.Key));
    }
}
