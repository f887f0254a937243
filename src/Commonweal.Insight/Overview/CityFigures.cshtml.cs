using System.Globalization;
using Commonweal.Analysis.Disclosure;
using Commonweal.Insight.Observations;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Charts;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Insight.Overview;

/// <summary>
/// The mayor's page for everybody: the same counts, released only where nobody can be given away by them, and never a
/// category of incidents by district.
/// </summary>
[AllowAnonymous, WhileAwake("overview"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class CityFiguresModel(CommonwealDb db, CityTime time, TimeProvider clock, CityShapes shapes, Here here, Texts texts) : PageModel
{
    public const string Path = "/figures";

    /// <summary>Rarer categories are told together: alone, all their cells would be hidden anyway.</summary>
    private const int LeastShown = 50;

    private const int FewestMonths = 3;

    /// <summary>A share of fewer answers would tell single ones.</summary>
    public static int LeastAnswered => 10 * DisclosureRule.Default.Minimum;

    public ReleasedTable Districts { get; private set; } = null!;

    public MapPicture ConcernMap { get; private set; } = null!;

    /// <summary>Null where there are too few answers to say.</summary>
    public int? InTimePercent { get; private set; }

    /// <summary>Null where fewer than <see cref="FewestMonths"/> may be shown: a line needs points.</summary>
    public LineChart? Months { get; private set; }

    /// <summary>Null where too few judged, or all alike.</summary>
    public BarChart? Judgements { get; private set; }

    public long Received { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public ReleasedTable? ByYear { get; private set; }

    public MapPicture? IncidentMap { get; private set; }

    public string Credit { get; private set; } = "";

    public string Shown(ReleasedCell cell) => cell.Count is { } count ? count.ToString("N0", texts.Current.Culture) : texts["figures.hidden"];

    public string Percent(int percent) => (percent / 100m).ToString("P0", texts.Current.Culture);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var figures = await OverviewFigures.ReadAsync(db, time.Day(clock.GetUtcNow()), stop);
        var received = figures.By(ConcernCount.District);
        Received = received.Values.Sum();
        var source = texts["overview.source", ("since", time.Short(OverviewFigures.YearBefore(figures.Today))), ("until", time.Short(figures.Today))];
        Districts = Release(received);
        ConcernMap = Map(Districts, "figures.map", texts["overview.unit"], source, "concerns");
        InTimePercent = figures.Answered >= LeastAnswered ? figures.InTimePercent : null;
        Months = ShowMonths([.. figures.ByMonth()], source);
        Judgements = ShowJudgements(figures, source);
        if (await IncidentFigures.ReadAsync(db, stop) is { } incidents) ShowIncidents(incidents);
    }

    // Districts and months are sums of the same counts and have one total: each list is safe beside it, but only where both lists say it.
    private LineChart? ShowMonths(IReadOnlyList<(DateOnly Month, long Received)> months, string source)
    {
        if (Districts.Total.IsHidden) return null;
        var released = SafeTable.Release(CountTable.OfList([.. months.Select(m => m.Received)]), DisclosureRule.Default);
        if (released.Total.IsHidden || months.Count - released.HiddenCells < FewestMonths) return null;
        var points = months.Select((m, i) => released[0, i].Count is { } count ? new ChartPoint(m.Month, count) : ChartPoint.Hidden(m.Month));
        return new LineChart([new ChartSeries(texts["overview.weeks.received"], [.. points])], ChartPeriod.Month, texts["figures.months"], texts["overview.unit"], source) { Id = "months" };
    }

    // Told together where they are few rather than hidden: what is hidden beside many a 'Yes' would look like praise.
    private BarChart? ShowJudgements(OverviewFigures figures, string source)
    {
        long[] judged = [figures.Days.Sum(d => d.JudgedYes), figures.Days.Sum(d => d.JudgedPartly), figures.Days.Sum(d => d.JudgedNo)];
        string[] names = [texts["overview.judged.yes"], texts["overview.judged.partly"], texts["overview.judged.no"]];
        var merged = Merging.UntilLarge(CountTable.OfList(judged), DisclosureRule.Default, keepOrder: true);
        var released = SafeTable.Release(merged.Table, DisclosureRule.Default);
        if (merged.Groups.Count == 1 || released.HiddenCells > 0) return null;
        var bars = merged.Groups.Select((group, i) => new ChartBar(string.Join(" / ", group.Select(answer => names[answer])), released[0, i].Count));
        return new BarChart([.. bars], texts["overview.judgements"], texts["overview.judgement"], texts["overview.judgements.unit"], source) { Id = "judgements" };
    }

    private void ShowIncidents(IncidentFigures incidents)
    {
        Years = [.. Enumerable.Range(incidents.First.Year, incidents.Last.Year - incidents.First.Year + 1)];
        var frequent = incidents.Categories.Where(c => incidents.TotalOf(c) >= LeastShown).ToList();
        Categories = [.. frequent.Select(c => incidents.NameOf(c, here)), texts["figures.category.other"]];
        var counts = new long[Categories.Count, Years.Count];
        foreach (var month in incidents.Months)
            counts[frequent.IndexOf(month.Category) is >= 0 and var row ? row : frequent.Count, month.Month.Year - Years[0]] += month.Incidents;
        ByYear = SafeTable.Release(CountTable.Of(counts), DisclosureRule.Default);
        Credit = incidents.Source.Credit + " · " + time.Month(incidents.First) + " – " + time.Month(incidents.Last);
        IncidentMap = Map(Release(incidents.Districts), "overview.incidents.map", texts["overview.incidents.unit"], Credit, "incidents");
    }

    /// <summary>One list with one total: every district of the city, and what belongs to none or to one that has retired.</summary>
    private ReleasedTable Release(IReadOnlyDictionary<string, long> byDistrict)
    {
        long[] counts = [.. here.City.Districts.Select(d => byDistrict.GetValueOrDefault(d.Code))];
        return SafeTable.Release(CountTable.OfList([.. counts, byDistrict.Values.Sum() - counts.Sum()]), DisclosureRule.Default);
    }

    private MapPicture Map(ReleasedTable released, string caption, string unit, string source, string id) => new(
        shapes.Latest,
        [.. here.City.Districts.Index().Select(d => released[0, d.Index] is { Count: { } count }
            ? new MapDistrict(d.Item.Code, here.Text(d.Item.Name), count)
            : MapDistrict.Hidden(d.Item.Code, here.Text(d.Item.Name)))],
        texts[caption], unit, source) { Id = id };
}
