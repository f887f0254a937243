using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>Addresses of those who wanted to hear what becomes of a consultation that is long over.</summary>
internal sealed class VoiceContactRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "consultation-contacts";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(stop);
        return await db.Set<Participant>().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.ContactSealed, (byte[]?)null), stop);
    }

    private IQueryable<Participant> Over(DateOnly day)
        => db.Set<Participant>().Where(p => p.ContactSealed != null && db.Set<Consultation>().Any(c => c.Id == p.ConsultationId && c.ClosedOn < day));
}
