using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Analysis.CommonGround;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Engagement.Consultations.Imports;

/// <summary>A statement as a file has it.</summary>
internal sealed record ReadStatement(int Number, string Words, bool IsLeftOut, DateOnly? On);

/// <summary>A vote as a file has it: numbers of participant and statement.</summary>
internal readonly record struct ReadVote(int Participant, int Statement, short Said);

/// <summary>A conversation read from its folder in the open form: <c>comments.csv</c>, <c>participants-votes.csv</c> and, where there is one, <c>summary.csv</c>.</summary>
internal sealed record ConsultationFiles(string Title, string Words, string? Source, IReadOnlyList<ReadStatement> Statements, IReadOnlyList<int> Participants, IReadOnlyList<ReadVote> Votes, string Hash)
{
    public const string Comments = "comments.csv", ParticipantsVotes = "participants-votes.csv", Summary = "summary.csv";
    private const long MostBytes = 400_000_000;

    /// <summary>Reads a folder; where anything in it is broken, nothing but what and on which line.</summary>
    public static async Task<(ConsultationFiles? Files, IReadOnlyList<(string File, ImportFault Fault)> Faults)> ReadAsync(DirectoryInfo folder, CancellationToken stop)
    {
        var faults = new List<(string, ImportFault)>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { Comments, ParticipantsVotes, Summary })
        {
            var file = new FileInfo(Path.Combine(folder.FullName, name));
            if (!file.Exists && name == Summary) continue;
            if (!file.Exists) faults.Add((name, new ImportFault(0, "imports.noFile", ("file", file.FullName))));
            else if (file.Length > MostBytes) faults.Add((name, new ImportFault(0, "imports.tooLarge", ("file", file.FullName))));
            else
            {
                var bytes = await File.ReadAllBytesAsync(file.FullName, stop);
                hash.AppendData(bytes);
                var read = ImportedText.Read(bytes);
                if (read.Fault is { } fault) faults.Add((name, fault));
                texts[name] = read.Text;
            }
        }
        if (faults.Count > 0) return (null, faults);
        var statements = ReadStatements(texts[Comments], f => faults.Add((Comments, f)));
        var (participants, votes) = VotesTable.Read(texts[ParticipantsVotes], statements.Select(s => s.Number).ToHashSet(), f => faults.Add((ParticipantsVotes, f)));
        if (faults.Count > 0) return (null, faults);
        var about = texts.TryGetValue(Summary, out var summary) ? CsvRows.Read(new StringReader(summary)).GroupBy(r => r[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal) : [];
        return (new ConsultationFiles(
            about.GetValueOrDefault("topic") is { Length: > 0 } topic ? topic : folder.Name, about.GetValueOrDefault("conversation-description", ""), about.GetValueOrDefault("url"),
            statements, participants, votes, Convert.ToHexStringLower(hash.GetHashAndReset())), []);
    }

    private static List<ReadStatement> ReadStatements(string text, Action<ImportFault> refuse)
    {
        var (statements, lines) = (new List<ReadStatement>(), new Dictionary<int, int>());
        var rows = CsvRows.Read(new StringReader(text), CsvRows.DelimiterOf(text)).ToList();
        var header = rows.Count == 0 ? [] : rows[0].Fields.ToList();
        var (number, body, moderated, time) = (header.IndexOf("comment-id"), header.IndexOf("comment-body"), header.IndexOf("moderated"), header.IndexOf("timestamp"));
        foreach (var (place, name) in new[] { (number, "comment-id"), (body, "comment-body") }.Where(c => c.Item1 < 0)) refuse(new ImportFault(1, "consultations.import.noColumn", ("column", name)));
        if (number < 0 || body < 0) return statements;
        foreach (var row in rows.Skip(1))
        {
            if (!int.TryParse(row[number], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) refuse(new ImportFault(row.Line, "consultations.import.notANumber", ("value", row[number])));
            else if (!lines.TryAdd(id, row.Line)) refuse(new ImportFault(row.Line, "consultations.import.twice", ("value", id), ("first", lines[id])));
            else if (CleanText.Length(row[body]) > Statement.LongestAtTheDesk) refuse(new ImportFault(row.Line, "consultations.import.tooLong", ("most", Statement.LongestAtTheDesk)));
            else if (moderated >= 0 && row[moderated] is not ("-1" or "0" or "1" or "")) refuse(new ImportFault(row.Line, "consultations.import.moderated", ("value", row[moderated])));
            else statements.Add(new ReadStatement(id, CleanText.Of(row[body]) is { Length: > 0 } words ? words : "—", moderated >= 0 && row[moderated] == "-1", time < 0 ? null : DayOf(row[time])));
        }
        if (statements.Count > VoteMatrix.MaximumStatements) refuse(new ImportFault(0, "consultations.import.tooMany", ("most", VoteMatrix.MaximumStatements)));
        return statements;
    }

    private static DateOnly? DayOf(string milliseconds)
        => long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time is > 0 and < 4_102_444_800_000 ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(time).UtcDateTime) : null;
}
