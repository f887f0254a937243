using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Observations;

/// <summary>Recorded incidents of one source: by month and category for the city, and by district as a whole. The two are never crossed.</summary>
internal sealed record IncidentFigures(
    ObservationSource Source, IReadOnlyDictionary<string, MultilingualText> Names, IReadOnlyList<MonthlyIncidents> Months,
    IReadOnlyDictionary<string, long> Districts)
{
    /// <summary>The source imported, with its counts; null where there is none.</summary>
    public static async Task<IncidentFigures?> ReadAsync(CommonwealDb db, CancellationToken stop)
    {
        if (await db.Set<ObservationSource>().AsNoTracking().OrderBy(s => s.Key).FirstOrDefaultAsync(stop) is not { } source) return null;
        var counts = db.Set<ObservationCount>().AsNoTracking().Where(c => c.Source == source.Key);
        var months = await counts.GroupBy(c => new { c.Day.Year, c.Day.Month, c.Category })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Category, Incidents = g.Sum(c => (long)c.Incidents) }).ToListAsync(stop);
        var districts = await counts.GroupBy(c => c.DistrictCode).Select(g => new { g.Key, Incidents = g.Sum(c => (long)c.Incidents) }).ToListAsync(stop);
        if (months.Count == 0) return null;
        var names = await db.Set<ObservationCategory>().AsNoTracking().Where(c => c.Source == source.Key).ToDictionaryAsync(c => c.Code, c => c.Name, StringComparer.Ordinal, stop);
        return new IncidentFigures(
            source,
            names,
            [.. months.Select(m => new MonthlyIncidents(new DateOnly(m.Year, m.Month, 1), m.Category, m.Incidents)).OrderBy(m => m.Month)],
            districts.ToDictionary(d => d.Key, d => d.Incidents, StringComparer.Ordinal));
    }

    /// <summary>What a page calls a category.</summary>
    public string NameOf(string category, Here here) => Names.TryGetValue(category, out var name) ? here.Text(name) : category;

    public long Total => Months.Sum(m => m.Incidents);

    public DateOnly First => Months[0].Month;

    public DateOnly Last => Months[^1].Month;

    /// <summary>Categories, most frequent first.</summary>
    public IEnumerable<string> Categories => Months.GroupBy(m => m.Category).OrderByDescending(g => g.Sum(m => m.Incidents)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);

    /// <summary>Incidents of a category over the whole time.</summary>
    public long TotalOf(string category) => Months.Where(m => m.Category == category).Sum(m => m.Incidents);

    /// <summary>Every month from the first to the last with the incidents of a category, or of all where it is null.</summary>
    public IEnumerable<(DateOnly Month, long Incidents)> Series(string? category)
    {
        var known = Months.Where(m => category is null || m.Category == category).GroupBy(m => m.Month).ToDictionary(g => g.Key, g => g.Sum(m => m.Incidents));
        for (var month = First; month <= Last; month = month.AddMonths(1)) yield return (month, known.GetValueOrDefault(month));
    }

    /// <summary>Months that stand out of a series: above its mean by more than three standard deviations of the other months.</summary>
    public IEnumerable<(DateOnly Month, long Incidents)> StandingOut(string category)
    {
        var series = Series(category).ToList();
        foreach (var point in series)
        {
            var others = series.Where(p => p.Month != point.Month).Select(p => (double)p.Incidents).ToList();
            var mean = others.Average();
            var deviation = Math.Sqrt(others.Sum(o => (o - mean) * (o - mean)) / (others.Count - 1));
            if (point.Incidents >= 10 && point.Incidents > mean + 3 * deviation) yield return point;
        }
    }
}

/// <summary>Incidents of one category in one month, city-wide.</summary>
internal sealed record MonthlyIncidents(DateOnly Month, string Category, long Incidents);
