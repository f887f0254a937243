using System.Globalization;
using Commonweal.Analysis;
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
    public void Silhouette_OraclesMapAndGroups_IsTheOracles()
    {
        foreach (var one in RealConversation.All)
        {
            var places = one.Oracle.GetProperty("participant_xy");
            var names = one.Labels.Keys.ToArray();
            var points = Array.ConvertAll(names, name => new MapPoint(places.GetProperty(name)[0].GetDouble(), places.GetProperty(name)[1].GetDouble()));
            Assert.Equal(one.Oracle.GetProperty("silhouette").GetDouble(), Silhouette.Of(points, [Labels(one, names)], threads: 1)[0], 1e-9);
        }
    }

    [Fact]
    public void Grouping_RealConversations_HasNoGroupTooSmall()
    {
        foreach (var (name, conversation) in Analysed)
        {
            var least = ConversationRule.SmallestGroup(conversation.Groups.Sum(group => group.Size));
            Assert.All(conversation.Groups, group => Assert.True(group.Size >= least, $"{name}: {group.Size} < {least}"));
            Assert.True(conversation.Groups.Count >= 2, name);
            Assert.InRange(conversation.Grouping.Stability, 0.65, 1);
        }
    }

    [Fact]
    public void Grouping_SameNumberOfGroupsAsTheOracle_HasNoMoreInertia()
    {
        var compared = 0;
        foreach (var one in RealConversation.All)
        {
            var (conversation, names) = (Analysed[one.Name], one.Labels.Keys.ToArray());
            if (conversation.Groups.Count != one.Oracle.GetProperty("k").GetInt32())
                continue;
            var places = Array.ConvertAll(names, name => one.Votes.IndexOfParticipant(name)!.Value);
            var points = Array.ConvertAll(places, at => conversation.Map.Participants[at]);
            var own = Inertia(points, Array.ConvertAll(places, at => conversation.Grouping.GroupOf(at)!.Value));
            Assert.True(own <= Inertia(points, Labels(one, names)) * (1 + 1e-12), one.Name);
            compared++;
        }

        Assert.Equal(5, compared);
    }

    private static int[] Labels(RealConversation one, string[] names) => Array.ConvertAll(names, name => int.Parse(one.Labels[name], CultureInfo.InvariantCulture));

    private static void Compare(RealConversation one, MapPoint[] points, string[] names)
    {
        var labels = Labels(one, names);
        var reference = Inertia(points, labels);
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var own = KMeans.Best(points, labels.Max() + 1, starts: 12, new SplitMix(seed), threads: 1);
            Assert.True(own.Inertia <= reference * (1 + 1e-12), $"{one.Name}, seed {seed}: {own.Inertia} > {reference}");
        }
    }

    private static double Inertia(MapPoint[] points, int[] labels) => points.Zip(labels).GroupBy(pair => pair.Second, pair => pair.First).Sum(group =>
    {
        var mean = new MapPoint(group.Average(point => point.X), group.Average(point => point.Y));
        return group.Sum(point => MapPoint.SquaredDistance(point, mean));
    });
}
