using System.Globalization;
using System.Text.Json;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.UnitTests.CommonGround;

/// <summary>A real conversation as exported, with the results of another implementation.</summary>
internal sealed class RealConversation
{
    private RealConversation(string name)
    {
        Name = name;
        Oracle = JsonDocument.Parse(ReferenceData.Text($"common-ground/{name}/oracle-reddwarf.json")).RootElement;
        var builder = new VoteMatrixBuilder();
        var lines = ReferenceData.Text($"common-ground/{name}/participants-votes.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].TrimEnd('\r').Split(',');
        var first = Array.IndexOf(header, "n-disagree") + 1;
        var statements = header[first..].Select(builder.Statement).ToArray();
        foreach (var line in lines[1..])
        {
            var cells = line.TrimEnd('\r').Split(',');
            var participant = builder.Participant(cells[0]);
            for (var at = first; at < cells.Length; at++)
            {
                if (cells[at].Length > 0)
                    builder.Add(participant, statements[at - first], (Vote)int.Parse(cells[at], CultureInfo.InvariantCulture));
            }
        }

        Votes = builder.Build();
        Rule = ConversationRule.Default with { Withheld = Oracle.GetProperty("mod_out").EnumerateArray().Select(tid => tid.ToString()).ToHashSet(StringComparer.Ordinal) };
        Labels = Oracle.GetProperty("labels").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.ToString());
    }

    public static IReadOnlyList<RealConversation> All { get; } = [.. Directory.EnumerateDirectories(ReferenceData.Find("common-ground"))
        .Where(folder => File.Exists(Path.Combine(folder, "oracle-reddwarf.json"))).Order(StringComparer.Ordinal).Select(folder => new RealConversation(Path.GetFileName(folder)))];

    public string Name { get; }

    public JsonElement Oracle { get; }

    public VoteMatrix Votes { get; }

    public ConversationRule Rule { get; }

    /// <summary>The other implementation's groups.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    public int Index(string statement) => Votes.IndexOfStatement(statement)!.Value;
}
