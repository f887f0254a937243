using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives;

/// <summary>Place in a list of objectives, what changed last first.</summary>
internal readonly record struct ObjectiveCursor(DateOnly On, Guid Id)
{
    public const int PageSize = 30;

    public static ObjectiveCursor? Read(string? text)
        => text?.Split('_') is [var day, var key] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(key, "N", out var id) ? new(on, id) : null;

    /// <summary>The page after this place, and the place after that page where there is more.</summary>
    public static async Task<(IReadOnlyList<Objective> Page, ObjectiveCursor? Next)> PageAsync(IQueryable<Objective> rows, ObjectiveCursor? after, CancellationToken stop)
    {
        if (after is { On: var day, Id: var id }) rows = rows.Where(o => o.ChangedOn < day || (o.ChangedOn == day && o.Id < id));
        var found = await rows.OrderByDescending(o => o.ChangedOn).ThenByDescending(o => o.Id).Take(PageSize + 1).ToListAsync(stop);
        return found.Count <= PageSize ? (found, null) : (found[..PageSize], new(found[PageSize - 1].ChangedOn, found[PageSize - 1].Id));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}_{Id:N}");
}
