using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Every series of meals, those to come first.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ListMealsModel(MealBoard board, CityTime time) : PageModel
{
    public const string Path = "/shared-meals";

    private const int Shown = 50;

    private Dictionary<Guid, MealRound> next = [];

    public IReadOnlyList<MealSeries> Series { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var series = await board.Public.OrderBy(s => s.Id).Take(Shown).ToListAsync(stop);
        next = (await board.OpenAsync([.. series.Select(s => s.Id)], stop)).GroupBy(r => r.SeriesId).ToDictionary(g => g.Key, g => g.First());
        Series = [.. series.OrderBy(s => NextOf(s)?.StartsAt ?? DateTimeOffset.MaxValue)];
    }

    public MealRound? NextOf(MealSeries series) => next.GetValueOrDefault(series.Id);

    public string When(MealRound round) => time.FullWithTime(round.StartsAt);
}
