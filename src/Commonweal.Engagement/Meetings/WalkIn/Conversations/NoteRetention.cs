using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>The words of a note go after the day its writer named; that there was a conversation stays as a count.</summary>
internal sealed class NoteRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "conversation-notes";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(n => n.Until).ThenBy(n => n.Id).Select(n => n.Id).Take(most).ToListAsync(stop);
        return await db.Set<ConversationNote>().Where(n => ids.Contains(n.Id)).ExecuteUpdateAsync(s => s.SetProperty(n => n.WordsSealed, (byte[]?)null), stop);
    }

    private IQueryable<ConversationNote> Over(DateOnly day) => db.Set<ConversationNote>().Where(n => n.Until < day && n.WordsSealed != null);
}
