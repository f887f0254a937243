using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>Conversations with next to nothing in them.</summary>
public class SmallConversationTests
{
    [Fact]
    public void Of_NoVotes_IsEmpty()
    {
        var conversation = Conversation.Of(VoteMatrix.Of([]), ConversationRule.Default);
        Assert.Empty(conversation.Groups);
        Assert.Empty(conversation.CommonGround);
        Assert.Empty(conversation.Priorities);
    }

    [Fact]
    public void Of_OneStatement_IsOneGroup()
    {
        var conversation = Conversation.Of(VoteMatrix.Of(Enumerable.Range(0, 8).Select(at => ($"p{at}", "only", Vote.Agree))), ConversationRule.Default);
        Assert.Equal(8, Assert.Single(conversation.Groups).Size);
        Assert.Equal(9.0 / 10, conversation.Consensus[0].Consensus, 1e-15);
        Assert.True(double.IsNaN(conversation.Grouping.Silhouette));
    }

    [Fact]
    public void Of_EverybodyAlike_IsOneGroup()
    {
        var conversation = Conversation.Of(VoteMatrix.Of(Enumerable.Range(0, 30).SelectMany(at => Enumerable.Range(0, 9).Select(s => ($"p{at}", $"{s}", Vote.Agree)))), ConversationRule.Default);
        Assert.Single(conversation.Groups);
        Assert.Equal(9, conversation.CommonGround.Count(one => one.HasMajorityInEveryGroup));
        Assert.All(conversation.Map.Participants, place => Assert.Equal(default, place));
    }

    [Fact]
    public void Of_TwoCamps_AreFoundWithWhatSpeaksForThem()
    {
        var conversation = Conversation.Of(VoteMatrix.Of(Made.Votes(60, 12, seed: 4, cast: 0.95)), ConversationRule.Default);
        Assert.Equal(2, conversation.Groups.Count);
        Assert.InRange(conversation.Groups[0].Size, 38, 42);
        Assert.InRange(conversation.Grouping.Stability, 0.9, 1);
        Assert.Equal(["0", "4", "8"], conversation.CommonGround.Take(3).Select(one => one.Statement).Order(StringComparer.Ordinal));
        Assert.All(conversation.Groups[0].Representative.Where(one => one.Agrees), one => Assert.Contains(one.Statement, (string[])["1", "3", "5", "7", "9", "11"]));
    }

    [Fact]
    public void Of_AFewFarAway_AreNoGroupOfTheirOwn()
    {
        // 3 of 63 reject everything: too few for a group, so they are counted with those they stand nearest to.
        var votes = Made.Votes(60, 12, seed: 4, cast: 0.8).Concat(Enumerable.Range(0, 3).SelectMany(at => Enumerable.Range(0, 12).Select(s => ($"q{at}", $"{s}", Vote.Disagree))));
        Assert.All(Conversation.Of(VoteMatrix.Of(votes), ConversationRule.Default).Groups, group => Assert.True(group.Size >= 5));
    }

    [Theory]
    [InlineData(24, 5)]
    [InlineData(500, 5)]
    [InlineData(501, 6)]
    [InlineData(100_000, 1_000)]
    public void SmallestGroup_IsFiveOrAHundredth(int grouped, int least) => Assert.Equal(least, ConversationRule.SmallestGroup(grouped));

    [Theory]
    [InlineData("0001", "0001", 1)]
    [InlineData("0011", "1100", 1)]
    [InlineData("001122", "000111", 0.24242424242424243)]
    [InlineData("0101", "0011", -0.5)]
    public void AdjustedRand_KnownPairs_IsHubertAndArabies(string one, string other, double expected)
        => Assert.Equal(expected, Stability.AdjustedRand([.. one.Select(c => c - '0')], [.. other.Select(c => c - '0')], 3), 1e-12);

    [Fact]
    public void Silhouette_FourPoints_IsRousseeuws()
    {
        MapPoint[] points = [new(0, 0), new(1, 0), new(10, 0), new(11, 0)];
        var both = Silhouette.Of(points, [[0, 0, 1, 1], [0, 1, 1, 1]], threads: 1);
        Assert.Equal(((9.5 / 10.5) + (8.5 / 9.5)) / 2, both[0], 1e-12);
        // Alone: 0. At 1: 9.5 from its own, 1 from the other. At 10 and 11: 5 and 5.5 against 10 and 11.
        Assert.Equal((0 + ((1 - 9.5) / 9.5) + 0.5 + 0.5) / 4, both[1], 1e-12);
    }
}
