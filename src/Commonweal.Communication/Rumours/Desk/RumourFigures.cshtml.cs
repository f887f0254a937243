using Commonweal.Analysis.Disclosure;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Charts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>How long answers take, and from which languages and districts rumours come: counts that cannot give anybody away.</summary>
[RequirePermission("rumours.read"), WhileAwake("rumours")]
internal sealed class RumourFiguresModel(CommonwealDb db, CityTime time, HearingChoices choices, Here here, Texts texts) : PageModel
{
    private const int Months = 12;

    public LineChart Medians { get; private set; } = null!;

    public BarChart Languages { get; private set; } = null!;

    public BarChart Districts { get; private set; } = null!;

    public long Heard { get; private set; }

    public bool MayReview => User.HasClaim("permission", "rumours.review");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var first = new DateOnly(here.Today.Year, here.Today.Month, 1).AddMonths(1 - Months);
        var source = texts["rumours.figures.source", ("since", time.Short(first)), ("until", time.Short(here.Today))];
        var answered = await db.Set<Rumour>().AsNoTracking().Where(r => r.AnsweredOn >= first).Select(r => new { On = r.AnsweredOn!.Value, Days = r.DaysToAnswer ?? 0 }).ToListAsync(stop);
        var byMonth = answered.ToLookup(a => new DateOnly(a.On.Year, a.On.Month, 1), a => a.Days);
        Medians = new([new(texts["rumours.figures.median.line"], [.. Enumerable.Range(0, Months).Select(m => new ChartPoint(first.AddMonths(m), Median.Of(byMonth[first.AddMonths(m)])))])], ChartPeriod.Month, texts["rumours.figures.median"], texts["rumours.figures.days"], source) { Id = "median" };
        var counts = await db.Set<HearingCount>().AsNoTracking().Where(c => c.Month >= first).ToListAsync(stop);
        Heard = counts.Sum(c => (long)c.Hearings);
        Languages = Released([.. here.City.Languages], counts.ToLookup(c => c.Language, c => (long)c.Hearings, StringComparer.Ordinal), here.NativeName, "rumours.figures.languages", "common.language", source, "languages");
        Districts = Released([.. here.City.Districts.Select(d => d.Code), ""], counts.ToLookup(c => c.DistrictCode, c => (long)c.Hearings, StringComparer.Ordinal), c => choices.District(c.Length == 0 ? null : c), "rumours.figures.districts", "common.district", source, "districts");
    }

    private BarChart Released(IReadOnlyList<string> keys, ILookup<string, long> counts, Func<string, string> name, string caption, string things, string source, string id)
    {
        var released = SafeTable.Release(CountTable.OfList([.. keys.Select(k => counts[k].Sum())]), DisclosureRule.Default);
        var bars = keys.Index().Select(k => released[0, k.Index] is { Count: { } count } ? new ChartBar(name(k.Item), count) : ChartBar.Hidden(name(k.Item)));
        return new BarChart([.. bars], texts[caption], texts[things], texts["rumours.figures.unit"], source) { Id = id };
    }
}
