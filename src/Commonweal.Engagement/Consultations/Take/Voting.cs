using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>
/// Casts votes: two statements in one short transaction and nothing read. The voice is written with its first vote, a vote
/// on the same statement replaces the one before, and none is taken once the consultation is closed; all of it holds by
/// the keys of the tables, however many ask at once.
/// </summary>
internal sealed class Voting(CommonwealDb db, VotedIn voted, Bursts bursts)
{
    /// <summary>True where the vote was taken; false where the consultation was closed in the meantime.</summary>
    public async Task<bool> CastAsync(Consultation consultation, Voice voice, string language, int statement, short said, CancellationToken stop)
    {
        var (id, of, open) = (voice.Participant, consultation.Id, nameof(ConsultationState.Open));
        var taken = await db.InTransactionAsync(async s =>
        {
            await AddVoiceAsync(of, voice, language, s);
            return await db.Database.ExecuteSqlAsync($"""
                INSERT INTO statement_vote (participant_id, statement, said)
                SELECT {id}, {statement}, {said} FROM consultation WHERE id = {of} AND state = {open}
                ON CONFLICT (participant_id, statement) DO UPDATE SET said = excluded.said
                """, s);
        }, stop);
        if (taken == 0) return false;
        voted.Mark(of);
        bursts.Count(of, statement, said);
        return true;
    }

    /// <summary>Writes the voice where it is not known yet.</summary>
    public Task AddVoiceAsync(Guid consultation, Voice voice, string language, CancellationToken stop)
    {
        var id = voice.Participant;
        return voice.Community is { } community
            ? db.Database.ExecuteSqlAsync($"INSERT INTO consultation_participant (id, consultation_id, language, community_id) VALUES ({id}, {consultation}, {language}, {community}) ON CONFLICT (id) DO NOTHING", stop)
            : db.Database.ExecuteSqlAsync($"INSERT INTO consultation_participant (id, consultation_id, language) VALUES ({id}, {consultation}, {language}) ON CONFLICT (id) DO NOTHING", stop);
    }

    /// <summary>The numbers of the statements this voice has voted on, with what it said.</summary>
    public Task<Dictionary<int, short>> OfAsync(Guid participant, CancellationToken stop)
        => db.Set<StatementVote>().AsNoTracking().Where(v => v.ParticipantId == participant).ToDictionaryAsync(v => v.Statement, v => v.Said, stop);
}
