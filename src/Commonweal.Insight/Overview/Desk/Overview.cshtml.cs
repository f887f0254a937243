using System.Globalization;
using Commonweal.Insight.Observations;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Charts;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Insight.Overview.Desk;

/// <summary>The mayor's five minutes: what people tell us, what we promised, whether we reach everyone.</summary>
[RequirePermission("overview.read"), WhileAwake("overview")]
internal sealed class OverviewModel(
    CommonwealDb db, CityTime time, TimeProvider clock, CityShapes shapes, Here here, Texts texts, IEnumerable<IWaitingWork> works) : PageModel
{
    private const int MostWaiting = 12;

    public CultureInfo Culture => texts.Current.Culture;

    public OverviewFigures Figures { get; private set; } = null!;

    public MapPicture ConcernMap { get; private set; } = null!;

    public LineChart Weeks { get; private set; } = null!;

    public BarChart Departments { get; private set; } = null!;

    public BarChart Judgements { get; private set; } = null!;

    public BarChart Languages { get; private set; } = null!;

    public BarChart WaysIn { get; private set; } = null!;

    public IncidentPictures? Incidents { get; private set; }

    /// <summary>In the first weeks, while there are no figures: what to decide, where to be, what was promised. Null afterwards.</summary>
    public IReadOnlyList<WaitingWork>? ThisWeek { get; private set; }

    /// <summary>Who is most behind, or that nobody is.</summary>
    public string LateMeans => Figures.Latest switch
    {
        null => texts["overview.late.none"],
        "" => texts["overview.late.ombud"],
        var key => texts["overview.late.means", ("department", NameOfDepartment(key))],
    };

    /// <summary>A way to the concerns behind a number, for those who may open them.</summary>
    public string? Door(string path) => User.HasClaim("permission", "concerns.work") ? path : null;

    public string Percent(int? percent) => percent is { } known ? (known / 100m).ToString("P0", Culture) : "–";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Figures = await OverviewFigures.ReadAsync(db, time.Day(clock.GetUtcNow()), stop);
        Incidents = await IncidentFigures.ReadAsync(db, stop) is { } incidents ? IncidentPictures.Of(incidents, shapes.Latest, here, texts, time) : null;
        if (Figures.Received == 0)
        {
            ThisWeek = await WaitingAsync(stop);
            return;
        }
        var source = texts["overview.source", ("since", time.Short(OverviewFigures.YearBefore(Figures.Today))), ("until", time.Short(Figures.Today))];
        var byDistrict = Figures.By(ConcernCount.District);
        ConcernMap = new MapPicture(shapes.Latest, [.. here.City.Districts.Select(d => new MapDistrict(d.Code, here.Text(d.Name), byDistrict.GetValueOrDefault(d.Code), Door("/desk/concerns?district=" + Uri.EscapeDataString(d.Code))))],
            texts["overview.map"], texts["overview.unit"], source) { Id = "concerns", Summary = MapMeans(byDistrict) };
        Weeks = new LineChart(
            [
                new ChartSeries(texts["overview.weeks.received"], [.. Figures.Weeks().Select(w => new ChartPoint(w.Week, w.Received))]),
                new ChartSeries(texts["overview.weeks.inTime"], [.. Figures.Weeks().Select(w => new ChartPoint(w.Week, w.InTime))]),
            ], ChartPeriod.Week, texts["overview.weeks"], texts["overview.unit"], source) { Id = "weeks" };
        Departments = new BarChart([.. InTimeByDepartment()], texts["overview.departments"], texts["overview.department"], texts["overview.percent"], source) { Id = "departments" };
        Judgements = new BarChart(
            [
                new ChartBar(texts["overview.judged.yes"], Figures.Days.Sum(d => d.JudgedYes)),
                new ChartBar(texts["overview.judged.partly"], Figures.Days.Sum(d => d.JudgedPartly)),
                new ChartBar(texts["overview.judged.no"], Figures.Days.Sum(d => d.JudgedNo)),
            ], texts["overview.judgements"], texts["overview.judgement"], texts["overview.judgements.unit"], source) { Id = "judgements" };
        Languages = Bars(ConcernCount.Language, "overview.languages", "overview.language", here.NativeName, source);
        WaysIn = Bars(ConcernCount.Entry, "overview.waysIn", "overview.wayIn", entry => texts["overview.entry." + entry], source);
    }

    private async Task<IReadOnlyList<WaitingWork>> WaitingAsync(CancellationToken stop)
    {
        var waiting = new List<WaitingWork>();
        foreach (var work in works.Where(w => here.City.IsAwake(w.Part))) waiting.AddRange(await work.ForAsync(User, MostWaiting, stop));
        return [.. waiting.Where(w => w.Due is null || w.Due <= Figures.Today.AddDays(7)).OrderBy(w => w.Due ?? DateOnly.MaxValue).Take(MostWaiting)];
    }

    private IEnumerable<ChartBar> InTimeByDepartment() => Figures.Months
        .Where(m => m.Dimension == ConcernCount.Department && m.Key.Length > 0)
        .GroupBy(m => m.Key).Where(g => g.Sum(m => m.Answered) > 0)
        .Select(g => new ChartBar(NameOfDepartment(g.Key), Math.Round(100m * g.Sum(m => m.InTime) / g.Sum(m => m.Answered)), Door("/desk/concerns?department=" + g.Key)))
        .OrderBy(b => b.Value);

    private BarChart Bars(string dimension, string caption, string things, Func<string, string> name, string source) => new(
        [.. Figures.By(dimension).OrderByDescending(p => p.Value).Select(p => new ChartBar(name(p.Key), p.Value))],
        texts[caption], texts[things], texts["overview.unit"], source) { Id = dimension };

    private string? MapMeans(IReadOnlyDictionary<string, long> byDistrict)
    {
        var most = byDistrict.Where(d => d.Key.Length > 0).OrderByDescending(d => d.Value).FirstOrDefault();
        return here.City.District(most.Key) is { } district ? texts["overview.map.means", ("district", here.Text(district.Name)), ("count", most.Value)] : null;
    }

    private string NameOfDepartment(string key) => here.City.Department(Guid.Parse(key)) is { } department ? here.Text(department.Name) : texts["overview.department.gone"];
}
