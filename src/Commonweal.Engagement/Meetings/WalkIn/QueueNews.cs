using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>Writes the queue down as the one event that every screen gets, in every language of the city.</summary>
internal sealed class QueueNews(CommonwealDb db, QueueReading reading, CurrentCity city, WaitWords words)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The news after a revision, or null where there is none.</summary>
    public async Task<(long Revision, string Text)?> ReadAsync(Guid meeting, long after, CancellationToken stop)
    {
        var revision = await db.Set<WalkInQueue>().Where(q => q.MeetingId == meeting).Select(q => (long?)q.Revision).SingleOrDefaultAsync(stop);
        if (revision is null || revision == after || await reading.ReadAsync(meeting, stop) is not { } state) return null;
        var languages = (await city.GetAsync(stop)).Languages;
        var told = new
        {
            state.Revision,
            Called = state.Called.Select(c => new { c.Number, c.Desk }),
            Waiting = languages.ToDictionary(l => l, l => words.Waiting(l, state.Waiting)),
            Wait = languages.ToDictionary(l => l, l => words.Say(l, state.Wait)),
        };
        return (state.Revision, JsonSerializer.Serialize(told, Plain));
    }
}
