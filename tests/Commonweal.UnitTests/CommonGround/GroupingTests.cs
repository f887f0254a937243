using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>Our own grouping on every real conversation.</summary>
public class GroupingTests
{
    private static readonly Dictionary<string, Conversation> Analysed = RealConversation.All.ToDictionary(one => one.Name, one => Conversation.Of(one.Votes, one.Rule));

    [Fact]
    public void Best_OwnMap_HasNoMoreInertiaThanTheOraclesGroups()
    {
        foreach (var one in RealConversation.All)
        {
            var map = Analysed[one.Name].Map;
            var names = one.Labels.Keys.ToArray();
            Compare(one, Array.ConvertAll(names, name => map.Participants[one.Votes.IndexOfParticipant(name)!.Value]), names);
        }
    }

    [Fact]
    public void Best_OraclesMap_HasNoMoreInertiaThanTheOraclesGroups()
    {
        foreach (var one in RealConversation.All)
        {
            var places = one.Oracle.GetProperty("participant_xy");
            var names = one.Labels.Keys.ToArray();
            Compare(one, Array.ConvertAll(names, name => new MapPoint(places.GetProperty(name)[0].GetDouble(), places.GetProperty(name)[1].GetDouble())), names);
        }
    }

    [Fact]
    public void Grouping_RealConversations_HasNoGroupTooSmall()
    {
        foreach (var (name, conversation) in Analysed)
        {
            var least = ConversationRule.SmallestGroup(conversation.Groups.Sum(group => group.Size));
            TestContext.Current.SendDiagnosticMessage("{0} sizes {1} silhouette {2} stability {3} common {4}", name, string.Join(' ', conversation.Groups.Select(group => group.Size)), conversation.Grouping.Silhouette, conversation.Grouping.Stability, conversation.CommonGround.Count(one => one.HasMajorityInEveryGroup));
            Assert.All(conversation.Groups, group => Assert.True(group.Size >= least, $"{name}: {group.Size} < {least}"));
            Assert.True(conversation.Groups.Count >= 2, name);
        }
    }

    private static void Compare(RealConversation one, MapPoint[] points, string[] names)
    {
        var labels = Array.ConvertAll(names, name => int.Parse(one.Labels[name], System.Globalization.CultureInfo.InvariantCulture));
        var reference = Inertia(points, labels);
        var own = KMeans.Best(points, labels.Max() + 1, starts: 12, new SplitMix(1), threads: 1);
        TestContext.Current.SendDiagnosticMessage("{0} k {1} inertia {2} reference {3}", one.Name, labels.Max() + 1, own.Inertia, reference);
        Assert.True(own.Inertia <= reference * (1 + 1e-12), $"{one.Name}: {own.Inertia} > {reference}");
    }

    private static double Inertia(MapPoint[] points, int[] labels) => points.Zip(labels).GroupBy(pair => pair.Second, pair => pair.First).Sum(group =>
    {
        var mean = new MapPoint(group.Average(point => point.X), group.Average(point => point.Y));
        return group.Sum(point => MapPoint.SquaredDistance(point, mean));
    });
}
