using System.Globalization;
using System.Text.Json;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>A real conversation with what a widely used platform worked out of it. It counts agreeing as -1: its centre and places have the other sign.</summary>
internal sealed class PolisOutput
{
    private PolisOutput(string name)
    {
        Name = name;
        Math = Read("math-pca2.json");
        var builder = new VoteMatrixBuilder();
        var tids = Math.GetProperty("tids").EnumerateArray().Select(tid => tid.GetInt32()).ToList();
        var handles = tids.ToDictionary(tid => tid, tid => builder.Statement(Text(tid)));
        foreach (var vote in Read("votes.json").EnumerateArray())
        {
            var participant = builder.Participant(Text(vote.GetProperty("participant_id").GetInt32()));
            if (handles.TryGetValue(vote.GetProperty("statement_id").GetInt32(), out var statement))
                builder.Add(participant, statement, (Vote)vote.GetProperty("vote").GetInt32());
        }

        Votes = builder.Build();
        Order = [.. tids.Select(tid => Votes.IndexOfStatement(Text(tid))!.Value)];
        Rule = ConversationRule.Default with { Withheld = Names("mod-out"), Meta = Names("meta-tids") };
        var clusters = Math.GetProperty("base-clusters");
        Members = [.. clusters.GetProperty("members").EnumerateArray().Select(members => members.EnumerateArray().Select(member => Text(member.GetInt32())).ToArray())];
        Places = [.. Numbers(clusters.GetProperty("x")).Zip(Numbers(clusters.GetProperty("y")), (x, y) => new MapPoint(x, y))];
        var byId = clusters.GetProperty("id").EnumerateArray().Select((id, at) => (Id: id.GetInt32(), at)).ToDictionary(pair => pair.Id, pair => Members[pair.at]);
        Groups = Math.GetProperty("group-clusters").EnumerateArray()
            .SelectMany(group => group.GetProperty("members").EnumerateArray().SelectMany(id => byId[id.GetInt32()]), (group, member) => (member, Text(group.GetProperty("id").GetInt32())))
            .ToDictionary(pair => pair.member, pair => pair.Item2);
    }

    public static IReadOnlyList<PolisOutput> All { get; } = [.. Directory.EnumerateDirectories(ReferenceData.Find("common-ground/pol.is-outputs")).Order(StringComparer.Ordinal).Select(folder => new PolisOutput(Path.GetFileName(folder)))];

    public string Name { get; }

    public JsonElement Math { get; }

    public VoteMatrix Votes { get; }

    public ConversationRule Rule { get; }

    /// <summary>By place in its lists: the statement's index here.</summary>
    public int[] Order { get; }

    public IReadOnlyDictionary<string, string> Groups { get; }

    public IReadOnlyList<string[]> Members { get; }

    public IReadOnlyList<MapPoint> Places { get; }

    /// <summary>Of one conversation a participant's votes were not given, though they count in the components.</summary>
    public bool HasAllVotes => Math.GetProperty("user-vote-counts").EnumerateObject().All(count => Votes.IndexOfParticipant(count.Name) is { } at && Votes.VotesOf(at) == count.Value.GetInt32());

    public double[] Pca(string name, int? component = null)
    {
        var numbers = Math.GetProperty("pca").GetProperty(name);
        return Ordered(Numbers(component is { } at ? numbers[at] : numbers));
    }

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private double[] Ordered(double[] values)
    {
        var ordered = new double[values.Length];
        for (var at = 0; at < values.Length; at++)
            ordered[Order[at]] = values[at];
        return ordered;
    }

    private HashSet<string> Names(string property) => [.. Math.GetProperty(property).EnumerateArray().Select(tid => Text(tid.GetInt32()))];

    private JsonElement Read(string file) => JsonDocument.Parse(ReferenceData.Text($"common-ground/pol.is-outputs/{Name}/{file}")).RootElement;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
