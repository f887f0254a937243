using Commonweal.Insight.Observations;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Charts;
using Commonweal.Platform.Ui.Maps;

namespace Commonweal.Insight.Overview;

/// <summary>Recorded incidents as staff see them: exact, by month and category, and by district as a whole.</summary>
internal sealed record IncidentPictures(IncidentFigures Figures, LineChart Total, SmallMultiples Categories, MapPicture Map, string? StandingOut)
{
    /// <summary>Categories that get a small chart of their own; the others are in the total.</summary>
    private const int MostPanels = 9;

    public static IncidentPictures Of(IncidentFigures figures, DistrictShapes? shapes, Here here, Texts texts, CityTime time)
    {
        var unit = texts["overview.incidents.unit"];
        var credit = figures.Source.Credit + " · " + time.Month(figures.First) + " – " + time.Month(figures.Last);
        var categories = figures.Categories.Take(MostPanels).ToList();
        var surges = categories.SelectMany(c => figures.StandingOut(c).Select(p => (Category: c, p.Month, p.Incidents))).OrderByDescending(s => s.Incidents).Take(6).ToList();
        return new IncidentPictures(
            figures,
            new LineChart([Series(figures, null, texts["overview.incidents.all"], [], time)], ChartPeriod.Month, texts["overview.incidents.months"], unit, credit) { Id = "incident-months" },
            new SmallMultiples(
                [.. categories.Select(c => Series(figures, c, figures.NameOf(c, here), [.. surges.Where(s => s.Category == c).Select(s => s.Month)], time))],
                ChartPeriod.Month, texts["overview.incidents.categories"], unit, credit) { Id = "incident-categories" },
            new MapPicture(shapes, [.. here.City.Districts.Select(d => new MapDistrict(d.Code, here.Text(d.Name), figures.Districts.GetValueOrDefault(d.Code)))],
                texts["overview.incidents.map"], unit, credit) { Id = "incidents" },
            surges.Count == 0 ? null : texts["overview.incidents.out", ("months", string.Join(" · ", surges.Select(s => $"{figures.NameOf(s.Category, here)}, {time.Month(s.Month)}: {s.Incidents}")))]);
    }

    private static ChartSeries Series(IncidentFigures figures, string? category, string name, IReadOnlyCollection<DateOnly> noted, CityTime time)
        => new(name, [.. figures.Series(category).Select(p => new ChartPoint(p.Month, p.Incidents, noted.Contains(p.Month) ? time.Month(p.Month) : null))]);
}
