using Commonweal.Analysis;
using Commonweal.Analysis.CommonGround;
using CsCheck;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>What is shown while people vote, against the full analysis of the same votes.</summary>
public class LiveConversationTests
{
    private static readonly ConversationRule Rule = ConversationRule.Default with { VotesToBeGrouped = 3, VotesInEveryGroup = 3, Withheld = new HashSet<string>(StringComparer.Ordinal) { "3" } };

    [Fact]
    public void Refresh_VotesCastAndChanged_GivesTheStatisticsOfAFullAnalysisWithItsGroups() =>
        Gen.Select(Made.Any, Gen.Select(Gen.Int[0, 45], Gen.Int[0, 11], Gen.Int[-1, 1]).Array[1, 30]).Sample(
            (votes, cast) =>
            {
                var live = new LiveConversation(VoteMatrix.Of(votes), Rule);
                foreach (var (participant, statement, vote) in cast)
                {
                    if (statement < live.Votes.Statements.Count)
                        live.Cast($"p{participant}", live.Votes.Statements[statement], (Vote)vote);
                    if (participant % 4 == 0)
                        Same(live, Rule);
                }

                Same(live, Rule);
            },
            iter: 60);

    [Fact]
    public void Refresh_RealConversation_HasTheMapOfAFullAnalysis()
    {
        var one = RealConversation.All.Single(one => one.Name == "vtaiwan.uberx");
        var live = new LiveConversation(one.Votes, one.Rule);
        var random = new SplitMix(9);
        for (var vote = 0; vote < 40; vote++)
        {
            live.Cast(one.Votes.Participants[random.Below(one.Votes.Participants.Count)], one.Votes.Statements[random.Below(one.Votes.Statements.Count)], (Vote)(random.Below(3) - 1));
            if (vote % 10 == 0)
                live.Refresh();
        }

        Same(live, one.Rule);
        var (shown, full) = (live.Refresh(), Conversation.Of(live.Votes, one.Rule));
        for (var component = 0; component < 2; component++)
            Assert.Equal(1, Math.Abs(shown.Map.Components[component].Zip(full.Map.Components[component], (a, b) => a * b).Sum()), 1e-12);
        Assert.Equal(full.Map.Explained[0], shown.Map.Explained[0], 1e-12);
        var elsewhere = Enumerable.Range(0, live.Votes.Participants.Count).Count(at => full.Grouping.GroupOf(at) != shown.Grouping.GroupOf(at));
        Assert.InRange(elsewhere, 0, 12);
    }

    [Fact]
    public void Cast_NewParticipant_TakesPartAsInAFullAnalysis()
    {
        var live = new LiveConversation(VoteMatrix.Of(Made.Votes(40, 12, seed: 5, cast: 0.9)), Rule);
        foreach (var statement in live.Votes.Statements.ToList())
            live.Cast("p007", statement, Vote.Agree);
        var shown = live.Refresh();
        Assert.Equal(41, shown.Votes.Participants.Count);
        Assert.NotNull(shown.Grouping.GroupOf(shown.Votes.IndexOfParticipant("p007")!.Value));
        Same(live, Rule);
    }

    [Fact]
    public void Cast_UnknownStatement_IsRefusedAndChangesNothing()
    {
        var live = new LiveConversation(VoteMatrix.Of(Made.Votes(20, 6, seed: 5, cast: 0.9)), Rule);
        var before = live.Votes;
        Assert.Throws<ArgumentException>(() => live.Cast("p1", "99", Vote.Agree));
        Assert.Same(before, live.Votes);
        Same(live, Rule);
    }

    private static void Same(LiveConversation live, ConversationRule rule)
    {
        var shown = live.Refresh();
        Assert.Same(live.Votes, shown.Votes);
        var groups = Enumerable.Range(0, live.Votes.Participants.Count).Where(at => shown.Grouping.GroupOf(at) is not null)
            .ToDictionary(at => live.Votes.Participants[at], at => shown.Grouping.Names[shown.Grouping.GroupOf(at)!.Value]);
        var full = Conversation.WithGroups(live.Votes, groups, rule);
        if (groups.Count > 0)
            Assert.Equal(Made.Statistics(full), Made.Statistics(shown));
        Assert.Equal(full.Map.Centre, shown.Map.Centre);
        Assert.Equal(full.Map.Explained[0], shown.Map.Explained[0], 1e-9);
    }
}
