using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Library.Shelf;

/// <summary>What a reader looks for: any of the three may be open.</summary>
internal sealed record Wanted(string? Language, ItemFormat? Format, ItemAudience? Audience);

/// <summary>A resource and the languages it can be taken in.</summary>
internal sealed record ShelfItem(LibraryItem Item, IReadOnlyList<string> Languages);

/// <summary>What stands on the shelf, the newest first: not withdrawn, and in at least one language.</summary>
internal sealed class LibraryShelf(CommonwealDb db)
{
    public const int PageSize = 24;

    public async Task<IReadOnlyList<ShelfItem>> ReadAsync(Wanted wanted, (DateOnly On, Guid Id)? after, int most, CancellationToken stop)
    {
        var items = db.Set<LibraryItem>().AsNoTracking().Where(i => i.WithdrawnOn == null);
        if (wanted.Format is { } format) items = items.Where(i => i.Format == format);
        if (wanted.Audience is { } audience) items = items.Where(i => i.Audience == audience || i.Audience == ItemAudience.Everyone);
        items = wanted.Language is { } language ? items.Where(i => db.Set<LibraryFile>().Any(f => f.ItemId == i.Id && f.Language == language)) : items.Where(i => db.Set<LibraryFile>().Any(f => f.ItemId == i.Id));
        if (after is var (on, id)) items = items.Where(i => i.AddedOn < on || (i.AddedOn == on && i.Id < id));
        return await WithLanguagesAsync(await items.OrderByDescending(i => i.AddedOn).ThenByDescending(i => i.Id).Take(most).ToListAsync(stop), stop);
    }

    public async Task<IReadOnlyList<ShelfItem>> OfAsync(Guid[] keys, CancellationToken stop)
        => [.. (await WithLanguagesAsync(await db.Set<LibraryItem>().AsNoTracking().Where(i => EF.Parameter(keys).Contains(i.Id) && i.WithdrawnOn == null).OrderByDescending(i => i.AddedOn).ThenByDescending(i => i.Id).ToListAsync(stop), stop)).Where(i => i.Languages.Count > 0)];

    public Task<LibraryItem?> FindAsync(Guid id, CancellationToken stop) => db.Set<LibraryItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.WithdrawnOn == null, stop);

    public Task<List<LibraryFile>> FilesAsync(Guid item, CancellationToken stop) => db.Set<LibraryFile>().AsNoTracking().Where(f => f.ItemId == item).OrderBy(f => f.Language).ThenBy(f => f.Id).ToListAsync(stop);

    private async Task<IReadOnlyList<ShelfItem>> WithLanguagesAsync(List<LibraryItem> items, CancellationToken stop)
    {
        Guid[] keys = [.. items.Select(i => i.Id)];
        var languages = (await db.Set<LibraryFile>().Where(f => EF.Parameter(keys).Contains(f.ItemId)).Select(f => new { f.ItemId, f.Language }).Distinct().ToListAsync(stop)).ToLookup(f => f.ItemId, f => f.Language);
        return [.. items.Select(i => new ShelfItem(i, [.. languages[i.Id].Order(StringComparer.Ordinal)]))];
    }
}
