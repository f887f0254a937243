using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>Every series of meals.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals")]
internal sealed class ListSeriesModel(CommonwealDb db, MealBoard board, CityTime time) : PageModel
{
    private const int Shown = 100;

    private Dictionary<Guid, MealRound> next = [];

    public IReadOnlyList<MealSeries> Series { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Series = await db.Set<MealSeries>().AsNoTracking().OrderBy(s => s.IsPublic).ThenBy(s => s.Id).Take(Shown).ToListAsync(stop);
        next = (await board.OpenAsync([.. Series.Select(s => s.Id)], stop)).GroupBy(r => r.SeriesId).ToDictionary(g => g.Key, g => g.First());
    }

    public MealRound? NextOf(MealSeries series) => next.GetValueOrDefault(series.Id);

    public string When(MealRound round) => time.FullWithTime(round.StartsAt);
}
