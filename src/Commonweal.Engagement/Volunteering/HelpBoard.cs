using System.Globalization;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>Which ways to help are asked for.</summary>
internal sealed record HelpFilter(string? District, string? Language, string? By);

/// <summary>Where a page of the board begins: after this day and key.</summary>
internal readonly record struct HelpCursor(DateOnly ClosesOn, Guid Id)
{
    public static HelpCursor? Read(string? text)
        => text is { Length: 43 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
           && Guid.TryParseExact(text.AsSpan(11), "N", out var id) ? new HelpCursor(day, id) : null;

    public override string ToString() => ClosesOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "_" + Id.ToString("N");
}

/// <summary>The public board: what is open today, what closes first comes first, read by key.</summary>
internal sealed class HelpBoard(CommonwealDb db)
{
    public const int PageSize = 20;

    public IQueryable<WayToHelp> Open(DateOnly today) => db.Set<WayToHelp>().AsNoTracking().Where(w => w.State == WayState.Public && w.ClosesOn >= today);

    /// <summary>One more than a page where there are more.</summary>
    public async Task<IReadOnlyList<WayToHelp>> ReadAsync(DateOnly today, HelpFilter filter, HelpCursor? after, int most, CancellationToken stop)
    {
        var ways = Open(today);
        if (filter.District is { } district) ways = ways.Where(w => w.DistrictCode == district);
        if (filter.Language is { } language) ways = ways.Where(w => w.Languages.Contains(language));
        if (filter.By == "city") ways = ways.Where(w => w.CommunityId == null);
        if (filter.By == "organisations") ways = ways.Where(w => w.CommunityId != null);
        if (after is not { } cursor) return await FirstAsync(ways, most, stop);
        var (day, id) = (cursor.ClosesOn, cursor.Id);
        var rows = await FirstAsync(ways.Where(w => w.ClosesOn == day && w.Id > id), most, stop);
        if (rows.Count < most) rows.AddRange(await FirstAsync(ways.Where(w => w.ClosesOn > day), most - rows.Count, stop));
        return rows;
    }

    /// <summary>What the organisations of these posts are called.</summary>
    public async Task<IReadOnlyDictionary<Guid, MultilingualText>> CommunitiesAsync(IEnumerable<WayToHelp> ways, CancellationToken stop)
    {
        Guid[] ids = [.. ways.Select(w => w.CommunityId).OfType<Guid>().Distinct()];
        return ids.Length == 0 ? new Dictionary<Guid, MultilingualText>()
            : await db.Set<Community>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
    }

    private static Task<List<WayToHelp>> FirstAsync(IQueryable<WayToHelp> ways, int most, CancellationToken stop)
        => ways.OrderBy(w => w.ClosesOn).ThenBy(w => w.Id).Take(most).ToListAsync(stop);
}
