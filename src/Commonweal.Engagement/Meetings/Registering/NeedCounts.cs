using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>How many of those with a seat need what: what an organiser must know, and nothing about who.</summary>
internal sealed class NeedCounts(CommonwealDb db)
{
    /// <summary>Each need with its number, and into which languages.</summary>
    public async Task<IReadOnlyList<(string Need, int People)>> OfAsync(Guid meetingId, CancellationToken stop)
    {
        var rows = await db.Set<MeetingRegistration>().AsNoTracking()
            .Where(r => r.MeetingId == meetingId && r.State == RegistrationState.Seated).Select(r => r.Needs).ToListAsync(stop);
        return [.. rows.SelectMany(needs => needs).GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => (g.Key, g.Count()))];
    }

    /// <summary>Languages that interpreters are needed for, with how many.</summary>
    public async Task<IReadOnlyList<(string Language, int People)>> LanguagesAsync(Guid meetingId, CancellationToken stop)
        => [.. (await db.Set<MeetingRegistration>().AsNoTracking()
            .Where(r => r.MeetingId == meetingId && r.State == RegistrationState.Seated && r.InterpreterLanguage != null)
            .GroupBy(r => r.InterpreterLanguage!).Select(g => new { g.Key, People = g.Count() }).ToListAsync(stop)).Select(g => (g.Key, g.People))];
}
