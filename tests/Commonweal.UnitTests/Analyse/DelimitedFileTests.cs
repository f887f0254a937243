using System.Text;
using Commonweal.Platform.Commands;
using Commonweal.Web.Analyse;

namespace Commonweal.UnitTests.Analyse;

public class DelimitedFileTests
{
    [Theory]
    [InlineData("name,count\nA, 3\n\"B, C\",4\n")]
    [InlineData("﻿name;count\r\nA;3\r\n\"B, C\";4")]
    [InlineData("name\tcount\nA\t3\n\nB, C\t4\n")]
    public void Rows_OfEverySeparator_AreRead(string content)
    {
        using var written = new TemporaryFile(content);
        using var file = DelimitedFile.Open(written.Path);
        var (name, count) = (file.Column("name"), file.Column("count"));

        Assert.Equal([("A", 3L), ("B, C", 4L)], file.Rows().Select(row => (row.Text(name), row.Count(count))));
    }

    [Fact]
    public void Crosstab_WithAnEmptyCorner_IsRead()
    {
        using var written = new TemporaryFile(",women,men\nnorth,3,4\n");
        using var file = DelimitedFile.Open(written.Path);

        Assert.Equal(["", "women", "men"], file.Columns);
        Assert.Equal("north", file.Rows().Single().Text(0));
    }

    [Theory]
    [InlineData("", "table.csv: the file is empty; its first line must hold the names of the columns.")]
    [InlineData("a,b\n1,2\n", "table.csv, line 1: there is no column 'count'. Columns are: a, b.")]
    [InlineData("count,count\n", "table.csv, line 1: there are two columns 'count'.")]
    [InlineData("count,,b\n", "table.csv, line 1: column 2 has no name.")]
    [InlineData("count,b\n1,2\n3\n", "table.csv, line 3: the first line names 2 columns, this one has 1.")]
    [InlineData("count\nthree\n", "table.csv, line 2: 'count' is 'three', which is not a number.")]
    [InlineData("count\nNaN\n", "table.csv, line 2: 'count' is 'NaN', which is not a number.")]
    [InlineData("count\n1.5\n", "table.csv, line 2: 'count' is '1.5', which is not a whole number.")]
    [InlineData("count\n1\n\n-4\n", "table.csv, line 4: 'count' is -4; a count cannot be negative.")]
    public void Faults_NameFileLineAndReason(string content, string message)
    {
        using var written = new TemporaryFile(content);

        Assert.Equal(message, Assert.Throws<CommandFailure>(() => Counts(written.Path)).Message);
    }

    [Fact]
    public void AMillionColumns_AreRefusedByTheirNumber()
    {
        using var written = new TemporaryFile(string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n");

        Assert.Equal("table.csv, line 1: there are more than 20,000 columns.", Assert.Throws<CommandFailure>(() => Counts(written.Path)).Message);
    }

    [Fact]
    public void WhatIsNoFileOrNoText_IsRefused()
    {
        using var written = new TemporaryFile("count\n");
        File.WriteAllBytes(written.Path, [.. Encoding.Latin1.GetBytes("count\nMünster\n")]);

        Assert.Equal("table.csv: this is not text in UTF-8. Save it as 'CSV UTF-8'.", Assert.Throws<CommandFailure>(() => Counts(written.Path)).Message);
        Assert.Equal("none.csv: there is no such file.", Assert.Throws<CommandFailure>(() => Counts("none.csv")).Message);
        var folder = Path.GetDirectoryName(written.Path)!;
        Assert.Equal($"{Path.GetFileName(folder)}: this is a folder, not a file.", Assert.Throws<CommandFailure>(() => Counts(folder)).Message);
    }

    [Fact]
    public void Table_AlignsNumbersToTheRight()
    {
        var table = new TableText("name", "count");
        table.Add("A", 3);
        table.Add("Longer", 1234.5);
        using var output = new StringWriter { NewLine = "\n" };

        table.WriteTo(output);

        Assert.Equal("name     count\n------  ------\nA            3\nLonger  1234.5\n", output.ToString());
    }

    private static List<long> Counts(string path)
    {
        using var file = DelimitedFile.Open(path);
        var count = file.Column("count");
        return [.. file.Rows().Select(row => row.Count(count))];
    }
}
