using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

public class VoteMatrixTests
{
    [Fact]
    public void Of_Names_StandNumbersByValueThenWords()
    {
        var matrix = VoteMatrix.Of([("b", "10", Vote.Agree), ("a", "9", Vote.Pass), ("10", "x", Vote.Disagree), ("9", "09", Vote.Agree)]);
        Assert.Equal(["9", "10", "a", "b"], matrix.Participants);
        Assert.Equal(["09", "9", "10", "x"], matrix.Statements);
    }

    [Fact]
    public void Of_AnyVotes_GivesThemBack() =>
        Made.Any.Sample(votes =>
        {
            var matrix = VoteMatrix.Of(votes);
            Assert.Equal(votes.Length, matrix.Votes);
            var cast = votes.ToDictionary(vote => (vote.Participant, vote.Statement), vote => vote.Vote);
            for (var participant = 0; participant < matrix.Participants.Count; participant++)
            {
                for (var statement = 0; statement < matrix.Statements.Count; statement++)
                    Assert.Equal(cast.TryGetValue((matrix.Participants[participant], matrix.Statements[statement]), out var vote) ? vote : null, matrix[participant, statement]);
            }
        });

    [Fact]
    public void With_VoteAfterVote_IsTheMatrixOfAll() =>
        Made.Any.Where(votes => votes.Length > 0).Sample(votes =>
        {
            var statements = votes.Select(vote => vote.Statement).Distinct().Select(statement => ("p0", statement, Vote.Pass)).ToArray();
            var matrix = VoteMatrix.Of(statements);
            foreach (var (participant, statement, vote) in votes)
                matrix = matrix.With(participant, statement, vote);
            var cast = statements.Concat(votes).GroupBy(vote => (vote.Item1, vote.Item2), vote => vote.Item3).Select(votes => (votes.Key.Item1, votes.Key.Item2, votes.Last()));
            var anew = VoteMatrix.Of(cast);
            Assert.Equal(anew.Participants, matrix.Participants);
            Assert.Equal(anew.Votes, matrix.Votes);
            for (var participant = 0; participant < anew.Participants.Count; participant++)
                Assert.Equal(anew.Row(participant), matrix.Row(participant));
        });

    [Fact]
    public void With_AnotherVote_LeavesTheMatrixAsItWas()
    {
        var matrix = VoteMatrix.Of([("a", "1", Vote.Agree)]);
        Assert.Equal(Vote.Disagree, matrix.With("a", "1", Vote.Disagree)[0, 0]);
        Assert.Equal(Vote.Agree, matrix[0, 0]);
        Assert.Throws<ArgumentException>(() => matrix.With("a", "2", Vote.Agree));
    }

    [Fact]
    public void Of_TwoVotesOnAStatement_IsRefused()
        => Assert.Contains("'a' votes twice on statement '1'", Assert.Throws<InvalidOperationException>(() => VoteMatrix.Of([("a", "1", Vote.Agree), ("a", "1", Vote.Pass)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Statement_TooMany_IsRefused()
    {
        var builder = new VoteMatrixBuilder();
        for (var at = 0; at < VoteMatrix.MaximumStatements; at++)
            builder.Statement($"{at}");
        Assert.Throws<ArgumentException>(() => builder.Statement("one more"));
    }
}
