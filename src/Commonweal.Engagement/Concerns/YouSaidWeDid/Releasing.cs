using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>What an officer shows the public of an answered concern.</summary>
internal sealed record Release(MultilingualText YouSaid, MultilingualText WeDid, bool NamesDistrict, Guid? PictureId, IReadOnlyList<Guid> ReviewedPictures);

/// <summary>Shows answered concerns to the public, told anew; and takes them back.</summary>
internal sealed class Releasing(CommonwealDb db, Promises promises, IOutputCacheStore cache)
{
    /// <summary>What lies with the ombud, tells of unfairness or of tension is never shown: even told anew it could point at people.</summary>
    public static bool MayBeShown(Concern concern, Topic topic)
        => concern is { AtOmbud: false, AnsweredOn: not null, Entry: not Entry.Ombud } && !topic.IsSensitive;

    public async Task<Handled> ReleaseAsync(OpenedConcern opened, Release release, int version, CancellationToken stop)
    {
        var concern = opened.Concern;
        if (!MayBeShown(concern, opened.Topic)) return Handled.NotPossible;
        var released = await db.Set<PublishedAnswer>().SingleOrDefaultAsync(a => a.ConcernId == concern.Id, stop);
        if ((released?.Version ?? 0) != version) return Handled.ChangedMeanwhile;
        if (released is null)
            db.Add(released = new PublishedAnswer
            {
                ConcernId = concern.Id,
                TopicId = concern.TopicId,
                YouSaid = release.YouSaid,
                WeDid = release.WeDid,
                On = promises.Today,
                ReceivedOn = concern.ReceivedOn,
            });
        (released.YouSaid, released.WeDid) = (release.YouSaid, release.WeDid);
        released.DistrictCode = release.NamesDistrict ? concern.DistrictCode : null;
        var pictures = await db.Set<ConcernPicture>().Where(p => p.ConcernId == concern.Id).ToListAsync(stop);
        foreach (var picture in pictures) picture.MayBeShown = release.ReviewedPictures.Contains(picture.Id);
        released.PictureId = pictures.FirstOrDefault(p => p.Id == release.PictureId && p.MayBeShown == true)?.FileId;
        return await SaveAsync(stop);
    }

    /// <summary>Takes it back from the public.</summary>
    public async Task<Handled> WithdrawAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<PublishedAnswer>().SingleOrDefaultAsync(a => a.Id == id, stop) is not { } released) return Handled.NotFound;
        db.Remove(released);
        return await SaveAsync(stop);
    }

    private async Task<Handled> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return Handled.ChangedMeanwhile;
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return Handled.Done;
    }
}
