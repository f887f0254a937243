using System.Globalization;
using Commonweal.Analysis.CommonGround;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>All votes of a consultation, as the method and the open form know them.</summary>
/// <param name="Votes">Participants by number, statements by number.</param>
/// <param name="Statements">The statements that have a column: shown, or refused after they were shown.</param>
/// <param name="Participants">Who took part, without their keys.</param>
internal sealed record GatheredVotes(VoteMatrix Votes, IReadOnlyList<Statement> Statements, IReadOnlyList<(string Language, Guid? Community)> Participants)
{
    public IReadOnlySet<string> Withheld => Statements.Where(s => s.State is StatementState.Refused).Select(s => Name(s.Number)).ToHashSet(StringComparer.Ordinal);

    public static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads them. Participants are numbered in the order of their random keys, so that a number says nothing of who came
    /// first; those brought in keep theirs.
    /// </summary>
    public static async Task<GatheredVotes> ReadAsync(CommonwealDb db, Guid consultation, CancellationToken stop)
    {
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == consultation && s.State != StatementState.Waiting).OrderBy(s => s.Number).ToListAsync(stop);
        var people = await db.Set<Participant>().AsNoTracking().Where(p => p.ConsultationId == consultation && db.Set<StatementVote>().Any(v => v.ParticipantId == p.Id))
            .Select(p => new { p.Id, p.Number, p.Language, p.CommunityId }).ToListAsync(stop);
        people.Sort((a, b) => (a.Number ?? int.MaxValue, a.Id).CompareTo((b.Number ?? int.MaxValue, b.Id)));
        var builder = new VoteMatrixBuilder();
        var columns = statements.ToDictionary(s => s.Number, s => builder.Statement(Name(s.Number)));
        var rows = new Dictionary<Guid, int>(people.Count);
        for (var at = 0; at < people.Count; at++) rows.Add(people[at].Id, builder.Participant(Name(people[at].Number ?? at)));
        var votes = from vote in db.Set<StatementVote>()
                    join person in db.Set<Participant>() on vote.ParticipantId equals person.Id
                    where person.ConsultationId == consultation
                    select new { vote.ParticipantId, vote.Statement, vote.Said };
        await foreach (var vote in votes.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            // Who came after the list was read counts the next time.
            if (rows.TryGetValue(vote.ParticipantId, out var row) && columns.TryGetValue(vote.Statement, out var column)) builder.Add(row, column, (Vote)vote.Said);
        }
        return new GatheredVotes(builder.Build(), statements, people.ConvertAll(p => (p.Language, p.CommunityId)));
    }
}
