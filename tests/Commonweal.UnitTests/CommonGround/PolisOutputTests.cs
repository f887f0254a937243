using System.Text.Json;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>With the groups given, every figure is the platform's own.</summary>
public class PolisOutputTests
{
    private static readonly Dictionary<string, Conversation> Analysed = PolisOutput.All.ToDictionary(one => one.Name, one => Conversation.WithGroups(one.Votes, one.Groups, one.Rule));

    [Fact]
    public void Conversations_AllButOne_HaveAllVotes()
    {
        Assert.InRange(PolisOutput.All.Count, 4, 5);
        Assert.Equal("50ptpt-3gp-strict-no-meta", Assert.Single(PolisOutput.All, one => !one.HasAllVotes).Name);
    }

    [Fact]
    public void Consensus_RealOutputs_IsTheSame()
    {
        foreach (var one in PolisOutput.All)
        {
            var expected = one.Math.GetProperty("group-aware-consensus").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetDouble());
            Assert.Equal(one.Votes.Statements.Count, expected.Count);
            foreach (var consensus in Analysed[one.Name].Consensus)
                Assert.Equal(expected[consensus.Statement], consensus.Consensus, 1e-9);
        }
    }

    [Fact]
    public void VotesOf_RealOutputs_AreTheSame()
    {
        foreach (var one in PolisOutput.All)
        {
            var conversation = Analysed[one.Name];
            for (var group = 0; group < conversation.Groups.Count; group++)
            {
                var expected = one.Math.GetProperty("group-votes").GetProperty(conversation.Groups[group].Name);
                Assert.Equal(expected.GetProperty("n-members").GetInt32(), conversation.Groups[group].Size);
                foreach (var votes in expected.GetProperty("votes").EnumerateObject())
                    Assert.Equal((Read(votes, "A"), Read(votes, "D"), Read(votes, "S")), Tuple(conversation.VotesOf(group, one.Votes.IndexOfStatement(votes.Name)!.Value)));
            }
        }

        static int Read(JsonProperty votes, string name) => votes.Value.GetProperty(name).GetInt32();
        static (int, int, int) Tuple(VoteCount count) => (count.Agree, count.Disagree, count.Votes);
    }

    [Fact]
    public void Map_RealOutputsWithAllVotes_IsTheSame()
    {
        foreach (var one in PolisOutput.All.Where(one => one.HasAllVotes))
        {
            var map = Analysed[one.Name].Map;
            Near(one.Pca("center"), map.Centre, -1);
            for (var component = 0; component < 2; component++)
            {
                var expected = one.Pca("comps", component);
                var sign = Math.Sign(expected.Zip(map.Components[component], (a, b) => a * b).Sum());
                Near(expected, map.Components[component], sign);
                Near(one.Pca("comment-projection", component), [.. map.Statements.Select(place => component == 0 ? place.X : place.Y)], -sign);
            }

            Near(one.Pca("comment-extremity"), [.. Enumerable.Range(0, one.Votes.Statements.Count).Select(map.Extremity)], 1);
        }
    }

    [Fact]
    public void Projection_RealOutputs_PlacesParticipantsTheSame()
    {
        var compared = 0;
        foreach (var one in PolisOutput.All)
        {
            var centre = Array.ConvertAll(one.Pca("center"), mean => -mean);
            var places = new Projection(centre, [one.Pca("comps", 0), one.Pca("comps", 1)], one.Rule.IsWithheld(one.Votes)).Participants(one.Votes, threads: 1);
            for (var at = 0; at < one.Members.Count; at++)
            {
                if (one.Members[at] is not [var alone])
                    continue;
                var place = places[one.Votes.IndexOfParticipant(alone)!.Value];
                Assert.Equal(-one.Places[at].X, place.X, 1e-9);
                Assert.Equal(-one.Places[at].Y, place.Y, 1e-9);
                compared++;
            }
        }

        Assert.InRange(compared, 27 + 43 + 41 + 82, 23 + 27 + 43 + 41 + 82);
    }

    [Fact]
    public void Map_RealOutputsWithAllVotes_PlacesParticipantsTheSame()
    {
        foreach (var one in PolisOutput.All.Where(one => one.HasAllVotes))
        {
            var map = Analysed[one.Name].Map;
            var signs = Array.ConvertAll([0, 1], component => -Math.Sign(one.Pca("comps", component).Zip(map.Components[component], (a, b) => a * b).Sum()));
            for (var at = 0; at < one.Members.Count; at++)
            {
                // Several members stand at the mean of their places.
                var places = one.Members[at].Select(name => map.Participants[one.Votes.IndexOfParticipant(name)!.Value]).ToList();
                if (places.Count > 1)
                    continue;
                Assert.Equal(one.Places[at].X, signs[0] * places[0].X, 1e-9);
                Assert.Equal(one.Places[at].Y, signs[1] * places[0].Y, 1e-9);
            }
        }
    }

    [Fact]
    public void Priorities_RealOutputsWithAllVotes_AreTheSame()
    {
        foreach (var one in PolisOutput.All.Where(one => one.HasAllVotes))
        {
            var expected = one.Math.GetProperty("comment-priorities");
            foreach (var (statement, priority) in Analysed[one.Name].Priorities)
                Assert.Equal(1, priority / expected.GetProperty(statement).GetDouble(), 1e-9);
        }
    }

    private static void Near(double[] expected, IReadOnlyList<double> actual, int sign)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var at = 0; at < expected.Length; at++)
            Assert.Equal(expected[at], sign * actual[at], 1e-9);
    }
}
