using System.Globalization;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>Communities in the order of their names, a page at a time, read by key.</summary>
internal sealed class CommunityList(CommonwealDb db)
{
    public const int PageSize = 30;

    private const int Searched = 200;

    /// <summary>One more than a page where there are more.</summary>
    public async Task<IReadOnlyList<Community>> ReadAsync(CommunityFilter filter, CancellationToken stop)
    {
        var rows = Narrow(db.Set<Community>().AsNoTracking(), filter);
        if (filter.Words is { } words)
        {
            var keys = (await Searching.FindAsync<Community>(db, words, Searched, stop)).Keys.ToArray();
            rows = rows.Where(c => EF.Parameter(keys).Contains(c.Id));
        }
        if (filter.After is { } after && await db.Set<Community>().Where(c => c.Id == after).Select(c => c.SortName).SingleOrDefaultAsync(stop) is { } name)
            rows = rows.Where(c => string.Compare(c.SortName, name) > 0 || (c.SortName == name && c.Id > after));
        // A word is searched in what is stored, which also holds the names of languages: what it finds is read again.
        var page = await rows.Include(c => c.Districts).Include(c => c.Languages).AsSplitQuery()
            .OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(PageSize + 1).ToListAsync(stop);
        return filter.Words is { } asked ? [.. page.Where(c => Holds(c, asked))] : page;
    }

    /// <summary>Whether one of its names holds every one of the words.</summary>
    public static bool Holds(Community community, string words) => community.Name.Languages.Values.Any(v => Array.TrueForAll(
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        w => CultureInfo.InvariantCulture.CompareInfo.IndexOf(v.Text, w, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));

    private static IQueryable<Community> Narrow(IQueryable<Community> rows, CommunityFilter filter)
    {
        rows = rows.Where(c => c.Ended == filter.Ended);
        if (filter.Public) rows = rows.Where(c => c.Shown);
        if (filter.District is { } district) rows = rows.Where(c => c.Districts.Any(d => d.DistrictCode == district));
        if (filter.Language is { } language) rows = rows.Where(c => c.Languages.Any(l => l.Language == language));
        if (filter.Kind is { } kind) rows = rows.Where(c => c.Kind == kind);
        if (filter.Officer is { } officer) rows = rows.Where(c => c.OfficerId == officer || c.DeputyId == officer);
        return rows;
    }
}
