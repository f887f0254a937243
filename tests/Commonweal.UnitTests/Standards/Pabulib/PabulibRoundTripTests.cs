using Commonweal.Standards.Pabulib;
using CsCheck;

namespace Commonweal.UnitTests.Standards.Pabulib;

/// <summary>What is read and written again loses nothing.</summary>
public class PabulibRoundTripTests
{
    // One mixes two line ends, one has no line end after its last line; every other comes out byte for byte.
    private static readonly string[] Untidy = ["Poland_Krakow_2024", "Poland_Wieliczka_2023_Green_Budget"];

    private static readonly Gen<string> Fields = Gen.Frequency((4, Gen.String[Gen.Char["abc,.ąß; \"\r\n"], 0, 8]), (1, Gen.Const("")), (1, Gen.Const("META")), (1, Gen.Const("VOTES")));

    [Theory]
    [InlineData("France_Toulouse_2019", 30, 1_494, "1000000", "cumulative")]
    [InlineData("Hungary_Budapest_2024", 175, 28_943, "1000000000", "approval")]
    [InlineData("Hungary_Veszprem_2025", 63, 1_607, "120000000", "approval")]
    [InlineData("Poland_Gdansk_2020", 28, 30_237, "3600000", "choose-1")]
    [InlineData("Poland_Katowice_2024_Osiedle_Witosa", 6, 1_553, "639443", "cumulative")]
    [InlineData("Poland_Krakow_2024", 119, 65_101, "9200000", "ordinal")]
    [InlineData("Poland_Lodz_2022", 160, 90_494, "6112868", "approval")]
    [InlineData("Poland_Swiecie_2023", 22, 2_553, "1070000", "approval")]
    [InlineData("Poland_Wieliczka_2023_Green_Budget", 64, 6_586, "1000000", "approval")]
    [InlineData("Switzerland_Zurich_D5", 24, 180, "60000", "cumulative")]
    public void RealFile_ReadAndWritten_IsTheSameFile(string name, int projects, int votes, string budget, string voteType)
    {
        var text = ReferenceData.Text($"equal-shares/{name}.pb");
        var file = PabulibReader.Read(text);
        var written = Written(file);

        Assert.Equal((projects, votes, voteType), (file.Projects.Count, file.Votes.Count, file.VoteType));
        Assert.Equal(decimal.Parse(budget, System.Globalization.CultureInfo.InvariantCulture), file.Budget);
        AssertSame(file, PabulibReader.Read(written));
        if (!Untidy.Contains(name)) Assert.True(text == written, name);
        else Assert.Equal(text.ReplaceLineEndings(file.LineEnd).TrimEnd(), written.TrimEnd());
    }

    [Fact]
    public void AnyFields_WrittenAndRead_AreTheSame() =>
        Gen.Select(Fields.Array[1, 6], Fields.Array[1, 6], Fields.Array[1, 6], Gen.Bool).Sample((meta, project, vote, isWindows) =>
        {
            var builder = new PabulibBuilder();
            builder.AddFact("budget", "12.50");
            foreach (var (at, value) in meta.Index()) builder.AddFact($"key {at}", value);
            builder.NameProjectColumns(["project_id", "cost", .. project.Select((_, at) => $"column {at}")]);
            builder.AddProject(["a", " 3 ", .. project]);
            builder.NameVoteColumns([.. vote.Select((_, at) => $"column {at}"), "voter_id", "vote"]);
            builder.AddVote([.. vote, "1", "a"]);
            builder.AddVote([.. vote.Reverse(), "2", ""]);
            var file = builder.Build(isWindows ? "\r\n" : "\n");

            AssertSame(file, PabulibReader.Read(Written(file)));
        });

    [Fact]
    public void Read_SpacesQuotesAndEmptyLines_AreUnderstood()
    {
        var file = PabulibReader.Read("META\r\nkey; value\r\nbudget; 2500\r\ncomment;\"two \"\"words\"\";\nand a line\"\r\n\r\nPROJECTS\r\nproject_id; cost\r\n1; 600.5\r\n2;0\r\nVOTES\r\nage;voter_id;vote;points\r\n34; x ;2, 1;0.5, 2\r\n;y;;\r\n");

        Assert.Equal((2500m, "two \"words\";\nand a line", "\r\n"), (file.Budget, file.Fact("comment"), file.LineEnd));
        Assert.Equal([("1", 600.5m), ("2", 0m)], file.Projects.Select(project => (project.Id, project.Cost)));
        Assert.Equal((string[])["x", "y"], file.Votes.Select(vote => vote.Voter));
        Assert.Equal((string[])["2", "1"], file.Votes[0].Choice.Projects);
        Assert.Equal((decimal[])[0.5m, 2], file.Votes[0].Choice.Points);
        Assert.Empty(file.Votes[1].Choice.Projects);
        Assert.Equal((string[])["34", " x ", "2, 1", "0.5, 2"], file.Votes[0].Fields);
        Assert.Equal("", file.VoteType);
    }

    private static string Written(PabulibFile file)
    {
        using var writer = new StringWriter();
        PabulibWriter.Write(file, writer);
        return writer.ToString();
    }

    private static void AssertSame(PabulibFile expected, PabulibFile actual)
    {
        Assert.Equal(expected.LineEnd, actual.LineEnd);
        Assert.Equal(expected.Meta, actual.Meta);
        Assert.Equal(expected.ProjectColumns, actual.ProjectColumns);
        Assert.Equal(expected.VoteColumns, actual.VoteColumns);
        Assert.True(expected.Projects.SelectMany(project => project.Fields).SequenceEqual(actual.Projects.SelectMany(project => project.Fields)));
        Assert.True(expected.Votes.SelectMany(vote => vote.Fields).SequenceEqual(actual.Votes.SelectMany(vote => vote.Fields)));
        Assert.True(expected.Votes.SelectMany(vote => vote.Choice.Projects).SequenceEqual(actual.Votes.SelectMany(vote => vote.Choice.Projects)));
    }
}
