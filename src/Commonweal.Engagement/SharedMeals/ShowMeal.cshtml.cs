using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>One series: what it is, when, how it works, and in numbers what it brought. No names anywhere.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowMealModel(MealBoard board, CityTime time, Texts texts) : PageModel
{
    public MealSeries Series { get; private set; } = null!;

    public IReadOnlyList<MealRound> Rounds { get; private set; } = [];

    public MealFigures? Figures { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await board.Public.SingleOrDefaultAsync(s => s.Id == id, stop) is not { } series) return NotFound();
        Series = series;
        Rounds = await board.OpenAsync([id], stop);
        Figures = await board.FiguresAsync(id, stop);
        return Page();
    }

    public string When(MealRound round) => time.FullWithTime(round.StartsAt);

    public string Shown(long? count) => count is { } told ? told.ToString("N0", texts.Current.Culture) : texts["sharedMeals.figures.hidden"];
}
