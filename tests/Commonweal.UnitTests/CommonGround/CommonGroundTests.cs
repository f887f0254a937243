using Commonweal.Analysis;
using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>What may be called common, and how sure it is.</summary>
public class CommonGroundTests
{
    [Fact]
    public void CommonGround_OneVoteInAGroup_IsNotCalledSo()
    {
        // Everybody who voted agrees on both; of the second group only one voted on the second statement.
        var votes = Enumerable.Range(0, 20).SelectMany(at => at < 11 ? Both(at, "1", "2") : Both(at, "1")).ToList();
        var conversation = Conversation.WithGroups(VoteMatrix.Of(votes), Halves(20), ConversationRule.Default);
        Assert.Equal("1", Assert.Single(conversation.CommonGround).Statement);
        Assert.True(conversation.CommonGround[0].HasMajorityInEveryGroup);
        Assert.False(conversation.Consensus[1].HasEnoughVotes);
        Assert.False(conversation.Consensus[1].HasMajorityInEveryGroup);
    }

    [Fact]
    public void CommonGround_RealConversations_HasEnoughVotesInEveryGroupAndIsOrdered()
    {
        foreach (var one in RealConversation.All)
        {
            var conversation = Conversation.WithGroups(one.Votes, one.Labels, one.Rule);
            Assert.All(conversation.CommonGround, statement => Assert.All(statement.PerGroup, group => Assert.True(group.Count.Votes >= 7)));
            Assert.All(conversation.CommonGround, statement => Assert.DoesNotContain(statement.Statement, one.Rule.Withheld));
            Assert.Equal(conversation.CommonGround.OrderByDescending(statement => statement.Consensus), conversation.CommonGround);
            Assert.All(conversation.Consensus, statement => Assert.InRange(statement.Consensus, statement.Low, statement.High));
        }
    }

    [Fact]
    public void Interval_RealGroups_HoldsAsOftenAsPromised()
    {
        // Groups of 400 whose shares of agreement we know; 30 of each are asked, again and again.
        double[] shares = [0.9, 0.7, 0.5];
        var (wilson, random, held) = (new Wilson(0.95, 3), new SplitMix(11), 0);
        const int trials = 4_000;
        for (var trial = 0; trial < trials; trial++)
        {
            var (low, high) = (1.0, 1.0);
            foreach (var share in shares)
            {
                var agree = Enumerable.Range(0, 30).Count(_ => random.Unit() < share);
                var interval = wilson.Interval(agree, 30);
                (low, high) = (low * interval.Low, high * interval.High);
            }

            var truth = shares.Aggregate(1.0, (product, share) => product * share);
            held += truth >= low && truth <= high ? 1 : 0;
        }

        Assert.InRange((double)held / trials, 0.95, 1);
    }

    [Theory]
    [InlineData(1, 10, 10, 0.7224672)]
    [InlineData(1, 5, 10, 0.2365931)]
    [InlineData(1, 0, 10, 0)]
    public void Interval_OneGroup_IsWilsons(int groups, int agree, int votes, double low) => Assert.Equal(low, new Wilson(0.95, groups).Interval(agree, votes).Low, 1e-6);

    [Fact]
    public void Interval_SevenOfSeven_IsTheLeastMajorityWithUpToFiveGroups()
    {
        Assert.True(new Wilson(0.95, 5).Interval(7, 7).Low > 0.5);
        Assert.False(new Wilson(0.95, 5).Interval(6, 6).Low > 0.5);
    }

    [Fact]
    public void Interval_MoreVotesOfTheSameShare_IsNarrower() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[1, 6]).Where((agree, other, _) => agree + other > 0).Sample((agree, other, groups) =>
        {
            var wilson = new Wilson(0.95, groups);
            var (few, many) = (wilson.Interval(agree, agree + other), wilson.Interval(3 * agree, 3 * (agree + other)));
            Assert.True(many.High - many.Low < few.High - few.Low);
            Assert.InRange((double)agree / (agree + other), few.Low, few.High);
        });

    [Fact]
    public void Of_WithheldStatement_IsNeitherCommonNorRepresentativeNorPulling()
    {
        var votes = VoteMatrix.Of(Made.Votes(40, 12, seed: 5, cast: 0.9));
        var conversation = Conversation.Of(votes, ConversationRule.Default with { Withheld = new HashSet<string>(StringComparer.Ordinal) { "0" } });
        Assert.DoesNotContain("0", conversation.CommonGround.Select(one => one.Statement));
        Assert.DoesNotContain("0", conversation.Groups.SelectMany(group => group.Representative).Select(one => one.Statement));
        Assert.DoesNotContain("0", conversation.Majorities.Select(one => one.Statement));
        Assert.Equal(default, conversation.Map.Statements[0]);
        Assert.Contains("0", Conversation.Of(votes, ConversationRule.Default).CommonGround.Select(one => one.Statement));
    }

    [Fact]
    public void Next_DrawnAgainAndAgain_ShowsStatementsInProportionToPriorities()
    {
        StatementPriority[] open = [new("a", 1), new("b", 3), new("c", 0)];
        var drawn = Enumerable.Range(0, 1_000).Select(at => StatementPriority.Next(open, at / 1_000.0)).ToList();
        Assert.Equal(250, drawn.Count(statement => statement == "a"));
        Assert.Equal(750, drawn.Count(statement => statement == "b"));
        Assert.Null(StatementPriority.Next([], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => StatementPriority.Next(open, 1));
    }

    private static IEnumerable<(string, string, Vote)> Both(int participant, params string[] statements)
        => statements.Select(statement => ($"p{participant}", statement, Vote.Agree));

    private static Dictionary<string, string> Halves(int participants)
        => Enumerable.Range(0, participants).ToDictionary(at => $"p{at}", at => at < participants / 2 ? "one" : "other");
}
