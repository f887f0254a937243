using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>What is looked for in the trail; whatever is null does not matter.</summary>
/// <param name="Kind">Kind of the subject, only together with <paramref name="Subject"/>.</param>
/// <param name="Subject">Key of the subject.</param>
/// <param name="Actor">An account's key, <c>resident</c> or <c>system</c>.</param>
/// <param name="Day">A day of the city's calendar.</param>
/// <param name="Before">Only records written before this one: the next page.</param>
internal sealed record AuditQuestion(string? Kind = null, string? Subject = null, string? Actor = null, DateOnly? Day = null, long? Before = null);

/// <summary>Looks things up in the trail, newest first, a page at a time, without ever counting it.</summary>
internal sealed class AuditSearch(CommonwealDb db, CityTime time)
{
    internal const int PageSize = 50;

    /// <summary>One page and one record more, if there is a next page.</summary>
    internal async Task<List<AuditRecord>> FindAsync(AuditQuestion question, CancellationToken stop)
    {
        var trail = db.Set<AuditRecord>().AsNoTracking();
        if (question.Kind is { } kind && question.Subject is { } subject) trail = trail.Where(a => a.SubjectKind == kind && a.Subject == subject);
        if (question.Actor is { } actor) trail = trail.Where(a => a.Actor == actor);
        if (question.Before is { } before) trail = trail.Where(a => a.Id < before);
        if (question.Day is { } day) trail = await OnAsync(trail, day, stop);
        return await trail.OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(stop);
    }

    /// <summary>Colleagues whose name holds these letters, or whose address this is.</summary>
    internal async Task<List<Account>> ColleaguesAsync(string words, CancellationToken stop)
    {
        var upper = words.ToUpperInvariant();
        var pattern = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        return await db.Users.AsNoTracking()
            .Where(a => EF.Functions.Like(a.Name, pattern, "\\") || a.NormalizedEmail == upper).OrderBy(a => a.Name).Take(20).ToListAsync(stop);
    }

    /// <summary>Names of the accounts among some actors.</summary>
    internal async Task<Dictionary<string, Account>> NamesAsync(IEnumerable<string> actors, CancellationToken stop)
    {
        var ids = actors.Select(a => Guid.TryParse(a, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), stop);
    }

    private async Task<IQueryable<AuditRecord>> OnAsync(IQueryable<AuditRecord> trail, DateOnly day, CancellationToken stop)
    {
        var (from, to) = (time.StartOf(day), time.EndOf(day));
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        // Records are written in the order of time, but for the time of day that a resident's record does not tell.
        var (first, last) = (await FirstSinceAsync(from.AddDays(-2), stop), await FirstSinceAsync(to.AddDays(2), stop));
        return trail.Where(a => a.Id >= first && a.Id <= last
            && (a.Actor == "resident" ? a.At == midnight : a.At >= from && a.At < to));
    }

    /// <summary>Finds a place in a long trail by halving it: there is no index on time, which every write would pay for.</summary>
    private async Task<long> FirstSinceAsync(DateTimeOffset instant, CancellationToken stop)
    {
        var trail = db.Set<AuditRecord>().AsNoTracking();
        var low = await trail.MinAsync(a => (long?)a.Id, stop) ?? 0;
        var high = (await trail.MaxAsync(a => (long?)a.Id, stop) ?? 0) + 1;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var at = await trail.Where(a => a.Id >= middle).OrderBy(a => a.Id).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(stop);
            if (at is null || at >= instant) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
