using System.Globalization;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.Web.Analyse.CommonGround;

/// <summary>The form with a participant a line: some columns about the participant, then one a statement.</summary>
internal static class ParticipantsVotes
{
    private static readonly HashSet<string> About = new(StringComparer.Ordinal) { VoteFile.Participant, "xid", VoteFile.GroupId, "n-comments", "n-votes", "n-agree", "n-disagree" };

    internal static VoteFile Read(DelimitedFile file, string? groupColumn)
    {
        var (participant, group) = (file.Column(VoteFile.Participant), groupColumn is null ? (int?)null : file.Column(groupColumn));
        int[] statements = [.. Enumerable.Range(0, file.Columns.Count).Where(column => column != group && !About.Contains(file.Columns[column]))];
        if (statements.Length == 0)
            throw InputFault.At(file.Name, 1, "there is no column of a statement.");
        if (statements.Length > VoteMatrix.MaximumStatements)
            throw InputFault.At(file.Name, 1, VoteFile.TooMany);

        var builder = new VoteMatrixBuilder();
        var handles = Array.ConvertAll(statements, column => builder.Statement(file.Columns[column]));
        var (lines, groups) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in file.Rows())
        {
            var name = row.Text(participant);
            if (!lines.TryAdd(name, row.Line))
                throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"participant {InputFault.Quote(name)} stands on line {lines[name]} already."));
            if (group is { } column && row[column].Length > 0)
                groups.Add(name, row[column]);
            Add(builder, builder.Participant(name), row, statements, handles);
        }

        if (group is not null && groups.Count == 0)
            throw file.Fault($"column {InputFault.Quote(groupColumn!)} is empty: there are no groups to keep.");
        return new VoteFile(VoteFile.Built(file, builder), group is null ? null : groups);
    }

    private static void Add(VoteMatrixBuilder builder, int participant, DelimitedRow row, int[] statements, int[] handles)
    {
        for (var at = 0; at < statements.Length; at++)
        {
            if (row[statements[at]].Length > 0)
                builder.Add(participant, handles[at], VoteFile.Parse(row, statements[at]));
        }
    }
}
