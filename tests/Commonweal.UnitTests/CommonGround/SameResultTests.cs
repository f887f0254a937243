using Commonweal.Analysis;
using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>The same votes give the same result to the last bit.</summary>
public class SameResultTests
{
    [Fact]
    public void Of_VotesInAnyOrder_IsTheSame() =>
        Gen.Select(Made.Any, Gen.Int[0, int.MaxValue]).Sample(
            (votes, seed) =>
            {
                var shuffled = votes.ToArray();
                var order = Enumerable.Range(0, votes.Length).ToArray();
                Stability.Shuffle(order, new SplitMix((ulong)seed));
                for (var at = 0; at < order.Length; at++)
                    shuffled[at] = votes[order[at]];
                Assert.Equal(Made.Print(Conversation.Of(VoteMatrix.Of(votes), ConversationRule.Default)), Made.Print(Conversation.Of(VoteMatrix.Of(shuffled), ConversationRule.Default)));
            },
            iter: 200);

    [Fact]
    public void Of_AnyNumberOfThreads_IsTheSame()
    {
        // Large enough that every part is divided among threads.
        var votes = VoteMatrix.Of(Made.Votes(9_000, 260, seed: 3, cast: 0.04));
        var alone = Made.Print(Conversation.Of(votes, ConversationRule.Default with { Threads = 1 }));
        Assert.Equal(alone, Made.Print(Conversation.Of(votes, ConversationRule.Default with { Threads = 2 })));
        Assert.Equal(alone, Made.Print(Conversation.Of(votes, ConversationRule.Default with { Threads = 7 })));
    }

    [Fact]
    public void Of_RealConversation_IsTheSameAgain()
    {
        var one = RealConversation.All.Single(one => one.Name == "vtaiwan.uberx");
        Assert.Equal(Made.Print(Conversation.Of(one.Votes, one.Rule)), Made.Print(Conversation.Of(one.Votes, one.Rule)));
    }

    [Fact]
    public void Of_AnotherSeed_ChangesNothingButGroups()
    {
        var real = RealConversation.All.Single(one => one.Name == "15-per-hour-seattle");
        var (one, other) = (Conversation.Of(real.Votes, real.Rule), Conversation.Of(real.Votes, real.Rule with { Seed = 2 }));
        Assert.Equal(one.Map.Participants, other.Map.Participants);
        Assert.NotEqual(one.Grouping.Stability, other.Grouping.Stability);
    }
}
