using System.Data.Common;
using System.Globalization;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>
/// Writes votes in two steps, however many they are: what the consultations are now, then new voices and votes at once.
/// A vote on the same statement replaces the one before; rows go in the order of their keys, so that two nodes never wait
/// for each other in a circle.
/// </summary>
internal static class VoteRows
{
    /// <summary>Inside a transaction: what becomes of each, once it is committed.</summary>
    public static async Task<IReadOnlyList<VoteFate>> WriteAsync(CommonwealDb db, IReadOnlyList<CastVote> votes, DateOnly today, CancellationToken stop)
    {
        if (votes.Count == 0) return [];
        var now = await ReadAsync(db, [.. votes.Select(v => v.Consultation).Distinct()], stop);
        var fates = votes.Select(v => FateOf(v, now.GetValueOrDefault(v.Consultation), today)).ToList();
        // Of two on the same statement the later one: the earlier is replaced before anybody could have read it.
        var taken = votes.Zip(fates).Where(v => v.Second is VoteFate.Taken).Select(v => v.First)
            .GroupBy(v => (v.Voice.Participant, v.Statement)).Select(g => g.Last())
            .OrderBy(v => v.Voice.Participant).ThenBy(v => v.Statement).ToList();
        if (taken.Count == 0) return fates;
        await using var command = CommandIn(db);
        command.CommandText =
            Insert(command, "consultation_participant (id, consultation_id, language, community_id)", "(id) DO NOTHING",
                taken.DistinctBy(v => v.Voice.Participant).Select(v => (object?[])[v.Voice.Participant, v.Consultation, v.Language, v.Voice.Community]))
            + Insert(command, "statement_vote (participant_id, statement, said)", "(participant_id, statement) DO UPDATE SET said = excluded.said",
                taken.Select(v => (object?[])[v.Voice.Participant, v.Statement, v.Said]));
        await command.ExecuteNonQueryAsync(stop);
        return fates;
    }

    private static VoteFate FateOf(CastVote vote, Standing? now, DateOnly today)
        => now is null || (now.IsOpen && now.Edition != vote.Edition) ? VoteFate.Changed
            : !now.IsOpen || now.Until < today ? VoteFate.Closed : VoteFate.Taken;

    /// <summary>Held still until the votes are committed: nobody closes a consultation, or takes a statement out, in between.</summary>
    private static async Task<Dictionary<Guid, Standing>> ReadAsync(CommonwealDb db, IReadOnlyList<Guid> consultations, CancellationToken stop)
    {
        await using var command = CommandIn(db);
        var names = consultations.Select(id => Add(command, id)).ToList();
        command.CommandText = $"SELECT id, state, until, edition FROM consultation WHERE id IN ({string.Join(", ", names)}){db.Dialect.HeldStill}";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new Dictionary<Guid, Standing>();
        while (await reader.ReadAsync(stop))
        {
            found[reader.GetGuid(0)] = new Standing(
                reader.GetString(1) == nameof(ConsultationState.Open), await reader.IsDBNullAsync(2, stop) ? null : await reader.GetFieldValueAsync<DateOnly>(2, stop), reader.GetInt32(3));
        }
        return found;
    }

    private static string Insert(DbCommand command, string into, string onConflict, IEnumerable<object?[]> rows)
        => $"INSERT INTO {into} VALUES {string.Join(", ", rows.Select(row => $"({string.Join(", ", row.Select(value => Add(command, value)))})"))} ON CONFLICT {onConflict};";

    private static DbCommand CommandIn(CommonwealDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static string Add(DbCommand command, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}"), value ?? DBNull.Value);
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    /// <summary>What a consultation is in the moment of writing.</summary>
    private sealed record Standing(bool IsOpen, DateOnly? Until, int Edition);
}
