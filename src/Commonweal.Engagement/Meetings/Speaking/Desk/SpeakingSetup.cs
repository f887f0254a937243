using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking.Desk;

/// <summary>Opens the list of a meeting, names its sides, marks who spoke and for how long. False where somebody else was faster.</summary>
internal sealed class SpeakingSetup(CommonwealDb db, IOutputCacheStore cache)
{
    public async Task<bool> SaveAsync(Guid meeting, int version, int each, int inAll, bool isOpen, CancellationToken stop)
    {
        var round = await db.Set<SpeakingRound>().SingleOrDefaultAsync(r => r.MeetingId == meeting, stop);
        if ((round?.Version ?? 0) != version) return false;
        if (round is null) db.Add(round = new SpeakingRound { MeetingId = meeting, MinutesEach = each, MinutesInAll = inAll });
        (round.MinutesEach, round.MinutesInAll, round.IsOpen) = (each, inAll, isOpen);
        return await SavedAsync(stop);
    }

    public Task<bool> AddSideAsync(Guid meeting, int order, MultilingualText name, CancellationToken stop)
    {
        db.Add(new SpeakingSide { MeetingId = meeting, Order = order, Name = name });
        return SavedAsync(stop);
    }

    public async Task SpokeAsync(Guid meeting, Guid speaker, CancellationToken stop)
    {
        var signedUp = await db.Set<SpeakerSignUp>().SingleOrDefaultAsync(s => s.Id == speaker && s.MeetingId == meeting && s.State == SpeakerState.Waiting, stop);
        if (signedUp is null) return;
        signedUp.State = SpeakerState.Spoke;
        await SavedAsync(stop);
    }

    /// <summary>Writes down how long each side spoke.</summary>
    public async Task<bool> KeepTimeAsync(Guid meeting, IReadOnlyDictionary<Guid, (int Version, int Seconds)> times, CancellationToken stop)
    {
        foreach (var side in await db.Set<SpeakingSide>().Where(s => s.MeetingId == meeting).ToListAsync(stop))
        {
            if (!times.TryGetValue(side.Id, out var time) || time.Version != side.Version) return false;
            side.Seconds = time.Seconds;
        }
        return await SavedAsync(stop);
    }

    private async Task<bool> SavedAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            return false;
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return true;
    }
}
