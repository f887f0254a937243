using System.Text.Json;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>What speaks for a group, and what most think, against real outputs and another implementation.</summary>
public class RepresentativeTests
{
    [Fact]
    public void Representative_RealOutputs_AreTheSameStatementsInOrder()
    {
        foreach (var one in PolisOutput.All)
            Same(one.Name, Conversation.WithGroups(one.Votes, one.Groups, one.Rule), one.Math.GetProperty("repness"));
    }

    [Fact]
    public void Representative_OtherImplementation_AreTheSameStatementsInOrder()
    {
        foreach (var one in RealConversation.All)
            Same(one.Name, Conversation.WithGroups(one.Votes, one.Labels, one.Rule), one.Oracle.GetProperty("repness"));
    }

    [Fact]
    public void Majorities_RealOutputsAndOtherImplementation_AreTheSame()
    {
        foreach (var one in PolisOutput.All.Where(one => one.HasAllVotes))
            SameMajorities(one.Name, Conversation.WithGroups(one.Votes, one.Groups, one.Rule), one.Math.GetProperty("consensus"));
        foreach (var one in RealConversation.All)
            SameMajorities(one.Name, Conversation.WithGroups(one.Votes, one.Labels, one.Rule), one.Oracle.GetProperty("consensus"));
    }

    // Where the other ends at a statement the rest agrees to more, or says 'rejects' of one that seven of ten agree to, ours differs.
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["football-concussions 1"] = "34+ 36+ 26+ 19- 178-",
        ["50ptpt-3gp-strict-no-meta 2"] = "9- 1-",
    };

    private static void Same(string name, Conversation conversation, JsonElement expected)
    {
        foreach (var group in conversation.Groups)
        {
            var statements = expected.GetProperty(group.Name).EnumerateArray().ToDictionary(Label);
            var own = group.Representative.ToDictionary(one => one.Statement + (one.Agrees ? "+" : "-"));
            Assert.Equal($"{name} {group.Name}: {Ours.GetValueOrDefault($"{name} {group.Name}", string.Join(' ', statements.Keys))}", $"{name} {group.Name}: {string.Join(' ', own.Keys)}");
            foreach (var (label, one) in own)
            {
                if (!statements.TryGetValue(label, out var json))
                    continue;
                Assert.Equal(json.GetProperty("n-success").GetInt32(), one.OnThisSide);
                Assert.Equal(json.GetProperty("n-trials").GetInt32(), one.Count.Votes);
                Assert.Equal(json.GetProperty("p-success").GetDouble(), one.Share, 1e-9);
                Assert.Equal(json.GetProperty("p-test").GetDouble(), one.ShareTest, 1e-9);
                Assert.Equal(json.GetProperty("repness").GetDouble(), one.Ratio, 1e-9);
                Assert.Equal(json.GetProperty("repness-test").GetDouble(), one.RatioTest, 1e-6);
            }
        }

        static string Label(JsonElement json) => json.GetProperty("tid").GetInt32() + (json.GetProperty("repful-for").GetString() == "agree" ? "+" : "-");
    }

    private static void SameMajorities(string name, Conversation conversation, JsonElement expected)
    {
        foreach (var agrees in (bool[])[true, false])
        {
            var statements = expected.GetProperty(agrees ? "agree" : "disagree");
            var own = conversation.Majorities.Where(one => one.Agrees == agrees).ToList();
            Assert.True(
                statements.EnumerateArray().Select(json => json.GetProperty("tid").ToString()).SequenceEqual(own.Select(one => one.Statement)),
                $"{name} {agrees}: {statements} | {string.Join(' ', own)}");
            foreach (var (json, one) in statements.EnumerateArray().Zip(own))
            {
                Assert.Equal(json.GetProperty("n-success").GetInt32(), agrees ? one.Count.Agree : one.Count.Disagree);
                Assert.Equal(json.GetProperty("n-trials").GetInt32(), one.Count.Votes);
                Assert.Equal(json.GetProperty("p-success").GetDouble(), one.Share, 1e-9);
                Assert.Equal(json.GetProperty("p-test").GetDouble(), one.ShareTest, 1e-9);
            }
        }
    }
}
