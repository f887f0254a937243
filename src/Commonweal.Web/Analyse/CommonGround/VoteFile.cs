using System.Globalization;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.Web.Analyse.CommonGround;

/// <summary>Votes read from a file, and the groups it names where they were asked for.</summary>
/// <param name="Votes">The votes.</param>
/// <param name="Groups">The group of each participant who has one; null where groups are to be found.</param>
internal sealed record VoteFile(VoteMatrix Votes, IReadOnlyDictionary<string, string>? Groups)
{
    internal const string GroupId = "group-id";
    internal const string Participant = "participant";

    /// <summary>Reads either form: a participant a line, or a vote a line.</summary>
    internal static VoteFile Read(string path, string? groupColumn)
    {
        using var file = DelimitedFile.Open(path);
        if (file.TryColumn(Participant) is not null)
            return ParticipantsVotes.Read(file, groupColumn);
        if (file.TryColumn("comment-id") is null || file.TryColumn("voter-id") is null)
            throw InputFault.At(file.Name, 1, $"there is neither a column '{Participant}' (a participant a line) nor 'comment-id' and 'voter-id' (a vote a line).");
        if (groupColumn is not null)
            throw InputFault.At(file.Name, 1, "a file with a vote a line names no groups; leave out --groups or give the file with a participant a line.");
        return new VoteFile(SingleVotes.Read(file), null);
    }

    internal static Vote Parse(DelimitedRow row, int column) => row[column] switch
    {
        "1" => Vote.Agree,
        "0" => Vote.Pass,
        "-1" => Vote.Disagree,
        var other => throw row.Fault($"{InputFault.Quote(row.Columns[column])} is {InputFault.Quote(other)}; a vote is 1 (agrees), 0 (passes) or -1 (disagrees)."),
    };

    internal static VoteMatrix Built(DelimitedFile file, VoteMatrixBuilder builder)
        => builder.Build() is { Votes: > 0 } votes ? votes : throw file.Fault("there are no votes in it.");

    internal static string TooMany => string.Create(CultureInfo.InvariantCulture, $"there are more than {VoteMatrix.MaximumStatements:N0} statements.");
}
