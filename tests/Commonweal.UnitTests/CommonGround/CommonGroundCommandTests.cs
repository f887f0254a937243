using System.Globalization;
using System.Text;
using System.Text.Json;
using Commonweal.Analysis.CommonGround;
using Commonweal.UnitTests.Analyse;
using Commonweal.Web.Analyse.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary><c>analyse common-ground</c> on real files and on broken ones.</summary>
public class CommonGroundCommandTests
{
    [Fact]
    public void BothForms_OfARealConversation_GiveTheSameAnswer()
    {
        var statements = ReferenceData.Find("common-ground/vtaiwan.uberx/comments.csv");
        var wide = AnalyseRun.Json("common-ground", ReferenceData.Find("common-ground/vtaiwan.uberx/participants-votes.csv"), "--statements", statements);
        var single = AnalyseRun.Json("common-ground", ReferenceData.Find("common-ground/vtaiwan.uberx/votes.csv"), "--statements", statements);
        Assert.Equal(wide.GetRawText(), single.GetRawText());
        Assert.Equal((1921, 197, 49443), (wide.GetProperty("participants").GetInt32(), wide.GetProperty("statements").GetInt32(), wide.GetProperty("votes").GetInt32()));
        Assert.Equal(["0", "1"], wide.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("id").GetString()));
        Assert.Equal(wide.GetProperty("grouped").GetInt32(), wide.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("size").GetInt32()));
        Assert.Equal(197 - 78, wide.GetProperty("priorities").GetArrayLength());
    }

    [Fact]
    public void Groups_OfTheFile_GiveTheOraclesTopTenOfThem()
    {
        var one = RealConversation.All.Single(one => one.Name == "vtaiwan.uberx");
        var lines = ReferenceData.Text("common-ground/vtaiwan.uberx/participants-votes.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var given = lines.Skip(1).Select(line => line.Split(',', 3)).Select(cells => $"{cells[0]},{one.Labels.GetValueOrDefault(cells[0], "")},{cells[2]}");
        using var file = new TemporaryFile(string.Join('\n', given.Prepend(lines[0])));
        var answer = AnalyseRun.Json("common-ground", file.Path, "--groups", "column", "--statements", ReferenceData.Find("common-ground/vtaiwan.uberx/comments.csv"));
        var expected = one.Oracle.GetProperty("gac_top10_agree").EnumerateArray().ToList();
        foreach (var (theirs, ours) in expected.Zip(answer.GetProperty("commonGround").EnumerateArray()))
        {
            Assert.Equal(theirs.GetProperty("tid").ToString(), ours.GetProperty("statement").GetString());
            Assert.Equal(theirs.GetProperty("gac").GetDouble(), ours.GetProperty("consensus").GetDouble(), 1e-12);
            Assert.Equal(theirs.GetProperty("text").GetString(), ours.GetProperty("text").GetString());
            Assert.InRange(ours.GetProperty("consensus").GetDouble(), ours.GetProperty("low").GetDouble(), ours.GetProperty("high").GetDouble());
            Assert.Equal(2, ours.GetProperty("perGroup").GetArrayLength());
        }

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("stability").ValueKind);
    }

    [Fact]
    public void Text_OfARealConversation_NamesGroupsAndCommonGround()
    {
        var text = AnalyseRun.Text("common-ground", ReferenceData.Find("common-ground/vtaiwan.uberx/participants-votes.csv"), "--groups", "group-id");
        Assert.Contains("1,921 participants, 197 statements, 49,443 votes; 1,219 participants are in a group.", text, StringComparison.Ordinal);
        Assert.Contains("Group 1: 889 participants.", text, StringComparison.Ordinal);
        Assert.Contains("Common ground: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_TheSame_GivesTheSameAndAnotherDrawsAnew()
    {
        string Run(string seed) => AnalyseRun.Json("common-ground", ReferenceData.Find("common-ground/15-per-hour-seattle/participants-votes.csv"), "--seed", seed).GetRawText();
        Assert.Equal(Run("7"), Run("7"));
        Assert.NotEqual(Run("7"), Run("8"));
    }

    [Fact]
    public void Lines_InAnyOrder_GiveTheSameAnswer()
    {
        var lines = Long(Made.Votes(60, 12, seed: 4, cast: 0.9)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var file = new TemporaryFile(string.Join('\n', lines));
        using var backwards = new TemporaryFile(string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));
        Assert.Equal(AnalyseRun.Json("common-ground", file.Path).GetRawText(), AnalyseRun.Json("common-ground", backwards.Path).GetRawText());
    }

    [Theory]
    [InlineData("comment-id,voter-id,vote,timestamp\n1,a,1,10\n1,a,-1,20\n", -1)]
    [InlineData("comment-id,voter-id,vote,timestamp\n1,a,-1,20\n1,a,1,10\n", -1)]
    [InlineData("comment-id,voter-id,vote,timestamp\n1,a,1,10\n1,a,1,10\n", 1)]
    [InlineData("timestamp,voter-id,comment-id,vote\n-5,a,1,1\n-9,a,1,0\n", 1)]
    public void ChangedVotes_TheLatestCounts(string content, int vote)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal((Vote)vote, VoteFile.Read(file.Path, null).Votes[0, 0]);
    }

    [Theory]
    [InlineData("", "table.csv: the file is empty; its first line must hold the names of the columns.")]
    [InlineData("a,b\n1,2\n", "table.csv, line 1: there is neither a column 'participant' (a participant a line) nor 'comment-id' and 'voter-id' (a vote a line).")]
    [InlineData("participant,group-id,n-votes\nx,,3\n", "table.csv, line 1: there is no column of a statement.")]
    [InlineData("participant,1,2\nx,1,2\n", "table.csv, line 2: '2' is '2'; a vote is 1 (agrees), 0 (passes) or -1 (disagrees).")]
    [InlineData("participant,1,2\nx,1,\ny,yes,\n", "table.csv, line 3: '1' is 'yes'; a vote is 1 (agrees), 0 (passes) or -1 (disagrees).")]
    [InlineData("participant,1\nx,1\ny,0\nx,1\n", "table.csv, line 4: participant 'x' stands on line 2 already.")]
    [InlineData("participant,1\n,1\n", "table.csv, line 2: 'participant' is empty.")]
    [InlineData("participant,1,1\nx,1,1\n", "table.csv, line 1: there are two columns '1'.")]
    [InlineData("participant,1\n", "table.csv: there are no votes in it.")]
    [InlineData("participant,1\nx,\n", "table.csv: there are no votes in it.")]
    [InlineData("comment-id,voter-id\n1,a\n", "table.csv, line 1: there is no column 'vote'. Columns are: comment-id, voter-id.")]
    [InlineData("comment-id,voter-id,vote\n1,a,\n", "table.csv, line 2: 'vote' is ''; a vote is 1 (agrees), 0 (passes) or -1 (disagrees).")]
    [InlineData("comment-id,voter-id,vote\n1,a,1\n1,a,1\n", "table.csv, line 3: participant 'a' votes on statement '1' twice; without a column 'timestamp' nobody can say which vote counts.")]
    [InlineData("comment-id,voter-id,vote,timestamp\n1,a,1,5\n1,a,0,5\n", "table.csv, line 3: participant 'a' votes on statement '1' twice; at the same time, so nobody can say which vote counts.")]
    [InlineData("comment-id,voter-id,vote,timestamp\n1,a,1,noon\n", "table.csv, line 2: 'timestamp' is 'noon', which is not a number.")]
    public void BrokenVotes_AreRefusedInOneLine(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("common-ground", file.Path));
    }

    [Theory]
    [InlineData("comment-id,moderated\n1,1\n1,-1\n", "statements.csv, line 3: there are two statements '1'.")]
    [InlineData("comment-id,moderated\n1,no\n", "statements.csv, line 2: 'moderated' is 'no'; it is 1 (accepted), 0 (not decided) or -1 (left out).")]
    [InlineData("comment-body\nwords\n", "statements.csv, line 1: there is no column 'comment-id'. Columns are: comment-body.")]
    public void BrokenStatements_AreRefusedInOneLine(string content, string message)
    {
        using var votes = new TemporaryFile("participant,1\nx,1\n");
        using var statements = new TemporaryFile(content, "statements.csv");
        Assert.Equal(message, AnalyseRun.Fault("common-ground", votes.Path, "--statements", statements.Path));
    }

    [Theory]
    [InlineData("participant,group-id,1\nx,,1\n", "column", "table.csv: column 'group-id' is empty: there are no groups to keep.")]
    [InlineData("participant,1\nx,1\n", "column", "table.csv, line 1: there is no column 'group-id'. Columns are: participant, 1.")]
    [InlineData("comment-id,voter-id,vote\n1,a,1\n", "column", "table.csv, line 1: a file with a vote a line names no groups; leave out --groups or give the file with a participant a line.")]
    public void GroupsThatAreNotThere_AreRefusedInOneLine(string content, string groups, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("common-ground", file.Path, "--groups", groups));
    }

    [Fact]
    public void TooManyStatements_AreRefusedInEitherForm()
    {
        using var wide = new TemporaryFile("participant," + string.Join(',', Enumerable.Range(0, 6_000)) + "\n");
        Assert.Equal("table.csv, line 1: there are more than 5,000 statements.", AnalyseRun.Fault("common-ground", wide.Path));
        using var single = new TemporaryFile("comment-id,voter-id,vote\n" + string.Concat(Enumerable.Range(0, 6_000).Select(at => $"{at},a,1\n")));
        Assert.Equal("table.csv, line 5002: there are more than 5,000 statements.", AnalyseRun.Fault("common-ground", single.Path));
    }

    private static string Long(IEnumerable<(string Participant, string Statement, Vote Vote)> votes)
        => votes.Aggregate(new StringBuilder("comment-id,voter-id,vote\n"), (text, vote) => text.Append(CultureInfo.InvariantCulture, $"{vote.Statement},{vote.Participant},{(int)vote.Vote}\n")).ToString();
}
