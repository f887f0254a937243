using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>Seven real conversations against another implementation of the same formulas, with its groups.</summary>
public class OtherImplementationTests
{
    private static readonly Dictionary<string, Conversation> Analysed = RealConversation.All.ToDictionary(one => one.Name, one => Conversation.WithGroups(one.Votes, one.Labels, one.Rule));

    [Fact]
    public void Sizes_RealConversations_AreTheOracles()
    {
        Assert.Equal(7, RealConversation.All.Count);
        foreach (var one in RealConversation.All)
        {
            Assert.Equal(one.Oracle.GetProperty("participants").GetInt32(), one.Votes.Participants.Count);
            Assert.Equal(one.Oracle.GetProperty("statements").GetInt32(), one.Votes.Statements.Count);
            Assert.Equal(one.Oracle.GetProperty("votes").GetInt32(), one.Votes.Votes);
            Assert.Equal(one.Oracle.GetProperty("clusterable_ge7").GetInt32(), ConversationWork.Included(one.Votes, one.Rule).Length);
        }
    }

    [Fact]
    public void Consensus_RealConversations_IsTheOracles()
    {
        foreach (var one in RealConversation.All)
        {
            var (agree, disagree) = (one.Oracle.GetProperty("gac_all"), one.Oracle.GetProperty("gac_disagree_all"));
            foreach (var consensus in Analysed[one.Name].Consensus)
            {
                Assert.Equal(agree.GetProperty(consensus.Statement).GetDouble(), consensus.Consensus, 1e-15);
                Assert.Equal(disagree.GetProperty(consensus.Statement).GetDouble(), consensus.Rejection, 1e-15);
            }
        }
    }

    [Fact]
    public void Consensus_RealConversations_HasTheSameTopTen()
    {
        foreach (var one in RealConversation.All)
        {
            var expected = one.Oracle.GetProperty("gac_top10_agree").EnumerateArray().ToList();
            Assert.Equal(10, expected.Count);
            var own = Analysed[one.Name].Consensus.Where(consensus => !one.Rule.Withheld.Contains(consensus.Statement)).OrderByDescending(consensus => consensus.Consensus).Take(10).ToList();
            // Statements of equal consensus stand in no order there.
            Assert.Equal(expected.Select(json => json.GetProperty("gac").GetDouble()), own.Select(consensus => consensus.Consensus), Near);
            var least = own[^1].Consensus;
            Assert.Equal(Above(expected.Select(json => (json.GetProperty("tid").ToString(), json.GetProperty("gac").GetDouble())), least), Above(own.Select(consensus => (consensus.Statement, consensus.Consensus)), least));
        }
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-15;

    private static HashSet<string> Above(IEnumerable<(string Statement, double Consensus)> statements, double least)
        => [.. statements.Where(one => one.Consensus > least + 1e-12).Select(one => one.Statement)];

    [Fact]
    public void Map_RealConversations_HasTheOraclesCentreAndComponents()
    {
        foreach (var one in RealConversation.All)
        {
            var map = Analysed[one.Name].Map;
            var ids = one.Oracle.GetProperty("statement_ids").EnumerateArray().Select(id => one.Index(id.ToString())).ToArray();
            var means = PolisOutput.Numbers(one.Oracle.GetProperty("pca_mean"));
            for (var at = 0; at < ids.Length; at++)
                Assert.Equal(means[at], map.Centre[ids[at]], 1e-12);
            for (var component = 0; component < 2; component++)
            {
                var expected = PolisOutput.Numbers(one.Oracle.GetProperty(component == 0 ? "pc1" : "pc2"));
                var cosine = Math.Abs(expected.Select((element, at) => element * map.Components[component][ids[at]]).Sum());
                // The other finds components by a randomised method that is right to about 1e-4; ours explain no less.
                Assert.Equal(1, cosine, 1e-7);
                var explained = one.Oracle.GetProperty("explained_variance_ratio")[component].GetDouble();
                Assert.InRange(map.Explained[component], explained - 1e-14, explained + 1e-8);
            }
        }
    }

    [Fact]
    public void Map_RealConversations_PlacesParticipantsWhereTheOracleDoes()
    {
        foreach (var one in RealConversation.All)
        {
            var places = one.Oracle.GetProperty("participant_xy");
            var own = Analysed[one.Name].Map.Participants;
            for (var axis = 0; axis < 2; axis++)
            {
                var pairs = one.Votes.Participants.Select((name, at) => (Theirs: places.GetProperty(name)[axis].GetDouble(), Ours: axis == 0 ? own[at].X : own[at].Y)).ToList();
                var sign = Math.Sign(pairs.Sum(pair => pair.Theirs * pair.Ours));
                // Its randomised method places people slightly beside its own components.
                Assert.All(pairs, pair => Assert.Equal(pair.Theirs, sign * pair.Ours, 0.05));
            }
        }
    }

    [Fact]
    public void Priorities_RealConversations_AreTheOracles()
    {
        foreach (var one in RealConversation.All)
        {
            var conversation = Analysed[one.Name];
            for (var at = 0; at < one.Votes.Statements.Count; at++)
            {
                var name = one.Votes.Statements[at];
                var extremity = one.Oracle.GetProperty("extremity_all").GetProperty(name).GetDouble();
                var count = new VoteCount(
                    Enumerable.Range(0, conversation.Groups.Count).Sum(group => conversation.VotesOf(group, at).Agree),
                    Enumerable.Range(0, conversation.Groups.Count).Sum(group => conversation.VotesOf(group, at).Disagree),
                    Enumerable.Range(0, conversation.Groups.Count).Sum(group => conversation.VotesOf(group, at).Votes));
                Assert.Equal(1, StatementPriority.Of(name, count, extremity, isMeta: false).Priority / one.Oracle.GetProperty("priority_all").GetProperty(name).GetDouble(), 1e-9);
            }
        }
    }
}
