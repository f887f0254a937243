using Xunit;

namespace Commonweal.AppTests.City;

/// <summary><c>import city DIR</c>, in a process of its own, on a real city's files.</summary>
public sealed class ImportCityCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-import-").FullName;

    [Fact]
    public async Task NewYork_ComesInOnceAndASecondTimeChangesNothing()
    {
        var source = NewYork();

        var first = await RunAsync(source, "--name", "New York", "--time-zone", "America/New_York");
        var second = await RunAsync(source);

        Assert.Equal(0, first.Code);
        Assert.Contains("77 districts are new.", first.Output, StringComparison.Ordinal);
        Assert.Equal(0, second.Code);
        Assert.Contains("nothing was changed", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadLines_AreNamedAndNothingIsWritten()
    {
        var bad = Directory.CreateDirectory(Path.Combine(folder, "bad")).FullName;
        await File.WriteAllTextAsync(Path.Combine(bad, "districts.geojson"), """{"features":[{"id":"a","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}""");
        await File.WriteAllTextAsync(Path.Combine(bad, "population.csv"), "district,population\na,many\nb,2\n");

        var refused = await RunAsync(bad);

        Assert.Equal(1, refused.Code);
        Assert.Contains("population.csv: Line 2:", refused.Output, StringComparison.Ordinal);
        Assert.Contains("population.csv: Line 3: There is no district “b”.", refused.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(bad, "population.csv"), "district,population\na,1\n");
        Assert.Contains("1 district is new.", (await RunAsync(bad)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", null)]
    [InlineData("", "Mars/Olympus")]
    public async Task WrongWords_EndWithTwo(string place, string? zone)
        => Assert.Equal(2, (await RunAsync(Path.Combine(folder, place), zone is null ? [] : ["--time-zone", zone])).Code);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string NewYork()
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            var found = Path.Combine(up.FullName, "shared", "data", "new-york");
            if (Directory.Exists(found)) return found;
            if (File.Exists(Path.Combine(up.FullName, "Commonweal.slnx")) && Environment.GetEnvironmentVariable("COMMONWEAL_DATA") is { } data) return Path.Combine(data, "new-york");
        }
        Assert.SkipUnless(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), "Reference data 'new-york' is absent.");
        Assert.Fail("Reference data 'new-york' is absent.");
        return "";
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string source, params string[] options)
    {
        await using var child = Child.Start(["import", "city", source, "--data", Path.Combine(folder, "data"), .. options]);
        return await child.EndAsync();
    }
}
