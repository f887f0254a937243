using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Overview;

/// <summary>Open concerns of a department, and how many of them are past the day an answer is owed by.</summary>
/// <param name="Department">The department's key; empty for the ombud.</param>
internal sealed record OpenNow(string Department, long Open, long Late);

/// <summary>What the city was told, promised and answered over a year, read from maintained counts alone.</summary>
internal sealed record OverviewFigures(
    DateOnly Today, IReadOnlyList<ConcernCount> Days, IReadOnlyList<ConcernCount> Months, IReadOnlyList<OpenNow> Open)
{
    /// <summary>Days that 'lately' means.</summary>
    public const int Lately = 30;

    /// <summary>First day of the year shown: eleven whole months and this one.</summary>
    public static DateOnly YearBefore(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-11);

    public static async Task<OverviewFigures> ReadAsync(CommonwealDb db, DateOnly today, CancellationToken stop)
    {
        var since = YearBefore(today);
        var all = OpenCount.AllDays;
        string[] dimensions = [ConcernCount.District, ConcernCount.Department, ConcernCount.Language, ConcernCount.Entry];
        return new OverviewFigures(
            today,
            await db.Set<ConcernCount>().AsNoTracking().Where(c => c.Dimension == ConcernCount.Day && c.Since >= since).OrderBy(c => c.Since).ToListAsync(stop),
            await db.Set<ConcernCount>().AsNoTracking().Where(c => dimensions.Contains(c.Dimension) && c.Since >= since).ToListAsync(stop),
            await db.Set<OpenCount>().AsNoTracking().Where(c => c.DueOn >= today).GroupBy(c => c.Department)
                .Select(g => new OpenNow(g.Key, g.Sum(c => c.DueOn == all ? c.Open : 0), g.Sum(c => c.DueOn == all ? c.Open : -c.Open))).ToListAsync(stop));
    }

    /// <summary>Received in the year shown.</summary>
    public long Received => Days.Sum(d => d.Received);

    public long ReceivedLately => Since(Lately).Sum(d => d.Received);

    public long ReceivedBefore => Since(2 * Lately).Sum(d => d.Received) - ReceivedLately;

    public long OpenNow => Open.Sum(o => o.Open);

    /// <summary>Of these, how many lie with the ombud and stand in no list of the desk.</summary>
    public long WithOmbud => Open.Where(o => o.Department.Length == 0).Sum(o => o.Open);

    public long Late => Open.Sum(o => o.Late);

    /// <summary>Key of the department with most late answers; null where none is late, empty for the ombud.</summary>
    public string? Latest => Open.Where(o => o.Late > 0).MaxBy(o => o.Late)?.Department;

    public long Answered => Days.Sum(d => d.Answered);

    /// <summary>Of the answers of the year, how many in a hundred came by the day first promised; null where none came.</summary>
    public int? InTimePercent => Percent(Days.Sum(d => d.InTime), Answered);

    public long Judged => Days.Sum(d => d.JudgedYes + d.JudgedPartly + d.JudgedNo);

    /// <summary>Of those who judged, how many in a hundred said that it was an answer; null where nobody did.</summary>
    public int? JudgedYesPercent => Percent(Days.Sum(d => d.JudgedYes), Judged);

    /// <summary>The year's counts by the keys of a dimension.</summary>
    public IReadOnlyDictionary<string, long> By(string dimension)
        => Months.Where(m => m.Dimension == dimension).GroupBy(m => m.Key).ToDictionary(g => g.Key, g => g.Sum(m => m.Received), StringComparer.Ordinal);

    /// <summary>Received and answered in each week of the year, Mondays first.</summary>
    public IEnumerable<(DateOnly Week, long Received, long InTime)> Weeks()
    {
        var byWeek = Days.GroupBy(d => Monday(d.Since)).ToDictionary(g => g.Key, g => (g.Sum(d => d.Received), g.Sum(d => d.InTime)));
        if (byWeek.Count == 0) yield break;
        for (var week = byWeek.Keys.Min(); week <= Monday(Today); week = week.AddDays(7))
        {
            var (received, inTime) = byWeek.GetValueOrDefault(week);
            yield return (week, received, inTime);
        }
    }

    /// <summary>Received in each month, from the first in which anybody told the city anything to this one.</summary>
    public IEnumerable<(DateOnly Month, long Received)> ByMonth()
    {
        var byMonth = Months.Where(m => m.Dimension == ConcernCount.District).GroupBy(m => m.Since).ToDictionary(g => g.Key, g => g.Sum(m => m.Received));
        if (byMonth.Count == 0) yield break;
        for (var month = byMonth.Keys.Min(); month <= Today; month = month.AddMonths(1))
            yield return (month, byMonth.GetValueOrDefault(month));
    }

    private IEnumerable<ConcernCount> Since(int days) => Days.Where(d => d.Since > Today.AddDays(-days));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int? Percent(long part, long whole) => whole == 0 ? null : (int)Math.Round(100m * part / whole);
}
