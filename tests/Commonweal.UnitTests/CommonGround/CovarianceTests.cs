using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

public class CovarianceTests
{
    [Fact]
    public void Values_AnyVotes_AreThoseOfTheImputedMatrix() =>
        Made.Any.Sample(votes => Check(VoteMatrix.Of(votes)), iter: 100);

    [Fact]
    public void Update_AVoteAtATime_GivesTheBitsOfStartingAnew() =>
        Made.Any.Sample(
            votes =>
            {
                var matrix = VoteMatrix.Of(votes.Take(votes.Length / 2).Concat(votes.Select(vote => vote with { Participant = "first", Vote = Vote.Pass }).DistinctBy(vote => vote.Statement)));
                var (coVotes, tally) = (CoVotes.Of(matrix, 1), Count(matrix));
                var covariance = new Covariance(coVotes, tally, new bool[matrix.Statements.Count]);
                foreach (var (participant, statement, vote) in votes.Skip(votes.Length / 2))
                {
                    matrix = matrix.With(participant, statement, vote);
                    var (at, column) = (matrix.IndexOfParticipant(participant)!.Value, matrix.IndexOfStatement(statement)!.Value);
                    coVotes.Count(matrix.Row(at), column, vote, 1);
                    tally.Add([Cell.Of(column, vote)]);
                    covariance.Update(column, tally[column]);
                }

                var anew = new Covariance(CoVotes.Of(matrix, 2), Count(matrix), new bool[matrix.Statements.Count]);
                for (var row = 0; row < matrix.Statements.Count; row++)
                {
                    for (var column = 0; column < matrix.Statements.Count; column++)
                        Assert.Equal(BitConverter.DoubleToInt64Bits(anew.Values[row, column]), BitConverter.DoubleToInt64Bits(covariance.Values[row, column]));
                }
            },
            iter: 100);

    private static void Check(VoteMatrix votes)
    {
        var covariance = new Covariance(CoVotes.Of(votes, 1), Count(votes), new bool[votes.Statements.Count]);
        var deviations = Enumerable.Range(0, votes.Participants.Count)
            .Select(participant => Enumerable.Range(0, votes.Statements.Count).Select(statement => votes[participant, statement] is { } vote ? (int)vote - covariance.Centre[statement] : 0).ToArray()).ToList();
        for (var row = 0; row < votes.Statements.Count; row++)
        {
            for (var column = 0; column < votes.Statements.Count; column++)
                Assert.Equal(deviations.Sum(own => own[row] * own[column]), covariance.Values[row, column], 1e-11);
        }
    }

    private static Tally Count(VoteMatrix votes)
    {
        var tally = new Tally(votes.Statements.Count);
        for (var participant = 0; participant < votes.Participants.Count; participant++)
            tally.Add(votes.Row(participant));
        return tally;
    }
}
