using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary><c>import fund FILE.pb --slug NAME</c>, in a process of its own: what is broken is named, and nothing of it stays.</summary>
public sealed class ImportFundCommandTests : IDisposable
{
    private const string Good = "META\nkey;value\nunit;Testhaven\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n";
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-fund-").FullName;

    [Fact]
    public async Task BrokenFiles_NameLineAndReason_AndNothingIsWritten()
    {
        (string Text, string Says)[] broken =
        [
            ("", "empty"),
            ("key;value\n", "META"),
            (Good.Replace("budget;100", "budget;a lot", StringComparison.Ordinal), "line 4"),
            (Good.Replace("budget;100", "budget;-1", StringComparison.Ordinal), "negative"),
            (Good.Replace("b;50", "a;50", StringComparison.Ordinal), "line 9"),
            (Good.Replace("2;a,b", "1;a,b", StringComparison.Ordinal), "line 13"),
            (Good.Replace("2;a,b", "2;a,c", StringComparison.Ordinal), "no project"),
            (Good.Replace("2;a,b", "2;a,a", StringComparison.Ordinal), "twice"),
            (Good.Replace("1;a\n", "1;\"a\n", StringComparison.Ordinal), "never closed"),
            (Good.Replace("1;a\n", "1;a\0\n", StringComparison.Ordinal), "NUL"),
            (Good.Replace("approval", "cumulative", StringComparison.Ordinal), "points"),
            (Good.Replace("budget;100", "budget;99999999999999999999", StringComparison.Ordinal), "more than can be shared"),
            (Good[..Good.IndexOf("VOTES", StringComparison.Ordinal)], "VOTES is missing"),
        ];
        foreach (var (text, says) in broken)
        {
            var refused = await RunAsync(text, "--slug", "broken");

            Assert.Equal(1, refused.Code);
            Assert.Contains(says, refused.Output, StringComparison.Ordinal);
        }

        var first = await RunAsync(Good, "--slug", "broken");
        Assert.Contains("2 projects and 2 ballots are in.", first.Output, StringComparison.Ordinal);
        Assert.Equal(0, first.Code);
        Assert.Contains("nothing was changed", (await RunAsync(Good, "--slug", "broken")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(Good + "3;b\n", "--slug", "broken")).Code);
        Assert.Equal(2, (await RunAsync(Good, "--slug", "Not A Name")).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string text, params string[] options)
    {
        var file = Path.Combine(folder, "vote.pb");
        await File.WriteAllTextAsync(file, text);
        await using var child = Child.Start(["import", "fund", file, "--data", Path.Combine(folder, "data"), .. options]);
        return await child.EndAsync();
    }
}
