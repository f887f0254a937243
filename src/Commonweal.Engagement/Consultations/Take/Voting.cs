using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>Voices and what they said. Votes are cast by <see cref="Casting"/>.</summary>
internal sealed class Voting(CommonwealDb db)
{
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
