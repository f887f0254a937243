using Commonweal.Analysis.CommonGround;

namespace Commonweal.Web.Analyse.CommonGround;

/// <summary>The form with a vote a line. Of several votes of a participant on a statement the latest counts.</summary>
internal static class SingleVotes
{
    internal static VoteMatrix Read(DelimitedFile file)
    {
        var (statement, participant, vote, when) = (file.Column("comment-id"), file.Column("voter-id"), file.Column("vote"), file.TryColumn("timestamp"));
        var builder = new VoteMatrixBuilder();
        var (names, latest) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<(int Participant, int Statement), (double When, Vote Vote)>());
        foreach (var row in file.Rows())
        {
            if (names.Add(row.Text(statement)) && names.Count > VoteMatrix.MaximumStatements)
                throw row.Fault(VoteFile.TooMany);
            var key = (builder.Participant(row.Text(participant)), builder.Statement(row.Text(statement)));
            var (time, cast) = (when is { } column ? row.Number(column) : 0, VoteFile.Parse(row, vote));
            if (latest.TryGetValue(key, out var other) && other.When == time && (when is null || other.Vote != cast))
                throw row.Fault($"participant {InputFault.Quote(row[participant])} votes on statement {InputFault.Quote(row[statement])} twice; {(when is null ? "without a column 'timestamp'" : "at the same time, so")} nobody can say which vote counts.");
            if (time >= other.When || !latest.ContainsKey(key))
                latest[key] = (time, cast);
        }

        foreach (var ((by, on), (_, cast)) in latest)
            builder.Add(by, on, cast);
        return VoteFile.Built(file, builder);
    }
}
