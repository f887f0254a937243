using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Incidents.Targets;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Exercises;

/// <summary>Exercises beside each other: minutes to every target and to the first statement in every language; and which scenario was played when.</summary>
[RequirePermission("incidents.read"), WhileAwake(IncidentsSlice.Part)]
internal sealed class CompareExercisesModel(CommonwealDb db, ReleasedScenarios scenarios, Here here, Texts texts) : PageModel
{
    private const int MostDays = 40, MostRooms = 100;

    private IReadOnlyList<RoomFigure> figures = [];

    public IReadOnlyList<Incident> Rooms { get; private set; } = [];

    public IReadOnlyList<(ReleasedScenario Scenario, DateOnly? Last)> Scenarios { get; private set; } = [];

    public LineChart? ToTargets { get; private set; }

    public SmallMultiples? ToLanguages { get; private set; }

    public bool MayLead => User.HasClaim("permission", "incidents.lead");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rooms = await db.Set<Incident>().AsNoTracking().Where(i => i.IsExercise).OrderByDescending(i => i.OpenedAt).ThenBy(i => i.Id).Take(MostRooms).ToListAsync(stop);
        var days = await db.Set<RoomFigure>().Where(f => f.IsExercise).Select(f => f.On).Distinct().OrderByDescending(d => d).Take(MostDays).ToListAsync(stop);
        if (days.Count > 0)
        {
            var first = days[^1];
            figures = await db.Set<RoomFigure>().AsNoTracking().Where(f => f.IsExercise && f.On >= first).ToListAsync(stop);
            ToTargets = new([.. Enum.GetValues<TargetKind>().Select(k => new ChartSeries(texts["incidents.chart." + k], Points(k.ToString(), days)))], ChartPeriod.Day, texts["incidents.chart.targets"], texts["incidents.chart.minutes"], texts["incidents.chart.source"])
            {
                Id = "targets", Summary = Sentence(days),
            };
            ToLanguages = new([.. here.City.Languages.Select(l => new ChartSeries(here.NativeName(l), Points(RoomFigure.InLanguage + l, days)))], ChartPeriod.Day, texts["incidents.chart.languages"], texts["incidents.chart.minutes"], texts["incidents.chart.source"]) { Id = "languages" };
        }
        var last = await db.Set<RoomFigure>().Where(f => f.IsExercise).GroupBy(f => f.ScenarioId).Select(g => new { g.Key, On = g.Max(f => f.On) }).ToDictionaryAsync(g => g.Key, g => g.On, stop);
        Scenarios = [.. (await scenarios.AllAsync(stop)).Select(s => (s, last.TryGetValue(s.Id, out var on) ? on : (DateOnly?)null)).OrderBy(s => s.Item2 ?? DateOnly.MinValue)];
    }

    public int? MinutesOf(Incident room, string key) => figures.FirstOrDefault(f => f.IncidentId == room.Id && f.Key == key)?.Minutes;

    /// <summary>Two exercises of one day stand as the slower one.</summary>
    private List<ChartPoint> Points(string key, IEnumerable<DateOnly> days)
        => [.. days.Order().Select(d => new ChartPoint(d, figures.Where(f => f.On == d && f.Key == key).Max(f => f.Minutes)))];

    private string? Sentence(List<DateOnly> days)
    {
        int? On(DateOnly day) => figures.Where(f => f.On == day && f.Key == nameof(TargetKind.Acknowledged)).Max(f => f.Minutes);
        return days.Count > 1 && On(days[^1]) is { } before && On(days[0]) is { } now ? texts["incidents.chart.sentence", ("before", before), ("now", now)] : null;
    }
}
