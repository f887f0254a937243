using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.News;

/// <summary>What everybody may read of what went out.</summary>
internal sealed class PublicNews(CommonwealDb db, IOutputCacheStore cache)
{
    public const string Path = "/news";

    public const int PageSize = 20;

    /// <summary>The latest, or those after one; one more than a page where there are more.</summary>
    public async Task<IReadOnlyList<Message>> ReadAsync(Guid? after, int most, CancellationToken stop)
    {
        var news = db.Set<Message>().AsNoTracking().Where(m => m.State == MessageState.Out && m.OnNews);
        if (after is { } key && await news.SingleOrDefaultAsync(m => m.Id == key, stop) is { } last) news = news.Where(m => m.OutAt < last.OutAt || m.OutAt == last.OutAt && m.Id < last.Id);
        return await news.OrderByDescending(m => m.OutAt).ThenByDescending(m => m.Id).Take(most).ToListAsync(stop);
    }

    public Task<Message?> FindAsync(Guid id, CancellationToken stop) => db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.State == MessageState.Out && m.OnNews, stop);

    /// <summary>Warnings that are of use now.</summary>
    public async Task<IReadOnlyList<Message>> AlertsAsync(DateTimeOffset now, CancellationToken stop)
        => await db.Set<Message>().AsNoTracking().Where(m => m.State == MessageState.Out && m.IsUrgent && m.OnAlert && (m.UsefulUntil == null || m.UsefulUntil > now)).OrderByDescending(m => m.OutAt).Take(PageSize).ToListAsync(stop);

    /// <summary>Call when what the public pages show has changed.</summary>
    public async Task ForgetAsync(CancellationToken stop) => await cache.EvictByTagAsync(PublicCache.Tag, stop);
}
