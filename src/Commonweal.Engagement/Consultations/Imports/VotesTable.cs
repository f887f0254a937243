using System.Globalization;
using Commonweal.Platform.Imports;

namespace Commonweal.Engagement.Consultations.Imports;

/// <summary>The table with a participant a line and a column a statement.</summary>
internal static class VotesTable
{
    private static readonly HashSet<string> About = new(StringComparer.Ordinal) { "participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree" };

    public static (IReadOnlyList<int> Participants, IReadOnlyList<ReadVote> Votes) Read(string text, IReadOnlySet<int> statements, Action<ImportFault> refuse)
    {
        var (participants, votes, lines) = (new List<int>(), new List<ReadVote>(), new Dictionary<int, int>());
        using var rows = CsvRows.Read(new StringReader(text), CsvRows.DelimiterOf(text)).GetEnumerator();
        if (!rows.MoveNext()) return (participants, votes);
        var header = rows.Current.Fields;
        var person = header.ToList().IndexOf("participant");
        if (person < 0) refuse(new ImportFault(1, "consultations.import.noColumn", ("column", "participant")));
        var columns = Columns(header, statements, refuse);
        if (person < 0 || columns.Count == 0) return (participants, votes);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.Fields.Count != header.Count) refuse(new ImportFault(row.Line, "consultations.import.fields", ("count", row.Fields.Count), ("wanted", header.Count)));
            else if (!int.TryParse(row[person], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) refuse(new ImportFault(row.Line, "consultations.import.notANumber", ("value", row[person])));
            else if (!lines.TryAdd(id, row.Line)) refuse(new ImportFault(row.Line, "consultations.import.twice", ("value", id), ("first", lines[id])));
            else
            {
                var before = votes.Count;
                foreach (var (place, number) in columns)
                {
                    if (row[place].Length == 0) continue;
                    short? said = row[place] switch { "1" => 1, "0" => 0, "-1" => -1, _ => null };
                    if (said is { } vote) votes.Add(new ReadVote(id, number, vote));
                    else refuse(new ImportFault(row.Line, "consultations.import.vote", ("column", header[place]), ("value", row[place])));
                }
                if (votes.Count > before) participants.Add(id);
            }
        }
        if (votes.Count == 0) refuse(new ImportFault(0, "consultations.import.noVotes"));
        return (participants, votes);
    }

    private static List<(int Place, int Number)> Columns(IReadOnlyList<string> header, IReadOnlySet<int> statements, Action<ImportFault> refuse)
    {
        var columns = new List<(int, int)>();
        for (var place = 0; place < header.Count; place++)
        {
            if (About.Contains(header[place])) continue;
            if (!int.TryParse(header[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !statements.Contains(number)) refuse(new ImportFault(1, "consultations.import.unknownStatement", ("value", header[place])));
            else if (columns.Exists(c => c.Item2 == number)) refuse(new ImportFault(1, "consultations.import.twice", ("value", number), ("first", 1)));
            else columns.Add((place, number));
        }
        return columns;
    }
}
