using Commonweal.Engagement.Concerns.Tell;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>Drafts that nobody sent.</summary>
internal sealed class DraftRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "concern-drafts";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var places = await Over(endedBefore).OrderBy(d => d.Until).Select(d => d.Place).Take(most).ToListAsync(stop);
        return await db.Set<StoredDraft>().Where(d => places.Contains(d.Place)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<StoredDraft> Over(DateOnly day) => db.Set<StoredDraft>().Where(d => d.Until < day);
}

/// <summary>Names, addresses and numbers of people whose concern was answered or closed.</summary>
internal sealed class ContactRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "concern-contacts";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(c => c.FinishedOn).ThenBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(stop);
        return await db.Set<Concern>().Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.Contact, Contact.None)
            .SetProperty(c => c.ContactSealed, (byte[]?)null)
            .SetProperty(c => c.ContactLookup, (byte[]?)null)
            .SetProperty(c => c.NameSealed, (byte[]?)null), stop);
    }

    private IQueryable<Concern> Over(DateOnly day) => db.Set<Concern>()
        .Where(c => c.FinishedOn < day && (c.ContactSealed != null || c.NameSealed != null));
}

/// <summary>What was written: words, conversation, pictures and place go; topic, district and days stay as figures.</summary>
internal sealed class WordsRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "concerns";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(c => c.FinishedOn).ThenBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(stop);
        var pictures = db.Set<ConcernPicture>().Where(p => ids.Contains(p.ConcernId));
        var files = await pictures.Select(p => p.FileId).Concat(pictures.Where(p => p.PreviewId != null).Select(p => p.PreviewId!.Value)).ToListAsync(stop);
        // The files' own clearing deletes their content.
        await db.Set<StoredFile>().Where(f => files.Contains(f.Id)).ExecuteUpdateAsync(s => s.SetProperty(f => f.Until, endedBefore), stop);
        await pictures.ExecuteDeleteAsync(stop);
        await db.Set<ConcernMessage>().Where(m => ids.Contains(m.ConcernId)).ExecuteDeleteAsync(stop);
        return await db.Set<Concern>().Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.Words, "")
            .SetProperty(c => c.Latitude, (double?)null)
            .SetProperty(c => c.Longitude, (double?)null), stop);
    }

    private IQueryable<Concern> Over(DateOnly day) => db.Set<Concern>().Where(c => c.FinishedOn < day && c.Words != "");
}
