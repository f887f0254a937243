using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>What a series is called and says, and what hosts get back.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals")]
internal sealed class EditSeriesModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const decimal MostMoney = 10_000;

    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput Words { get; set; } = new();

    [BindProperty] public MultilingualInput Prompts { get; set; } = new();

    [BindProperty] public MultilingualInput Backgrounds { get; set; } = new();

    [BindProperty] public decimal? MostBack { get; set; }

    [BindProperty] public string? Currency { get; set; }

    [BindProperty] public bool IsPublic { get; set; }

    public MealSeries? Series { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Series is not { } series)
        {
            (MostBack, Currency) = (0, "EUR");
            return Page();
        }
        (Version, Name, Words) = (series.Version, MultilingualInput.Of(series.Name), MultilingualInput.Of(series.Words));
        (Prompts, Backgrounds) = (MultilingualInput.Of(series.Prompts), MultilingualInput.Of(series.Backgrounds));
        (MostBack, Currency, IsPublic) = (series.MostBack, series.Currency, series.IsPublic);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await CheckAsync(stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        var series = Id is { } id ? await db.Set<MealSeries>().SingleAsync(s => s.Id == id, stop) : new MealSeries { Name = MultilingualText.Empty, Currency = Currency! };
        if (Id is null) db.Add(series);
        else if (series.Version != Version) return this.ChangedMeanwhile(texts);
        var languages = here.City.Languages;
        (series.Name, series.Words) = (Name.ApplyTo(series.Name, languages), Words.ApplyTo(series.Words, languages));
        (series.Prompts, series.Backgrounds) = (Prompts.ApplyTo(series.Prompts, languages), Backgrounds.ApplyTo(series.Backgrounds, languages));
        (series.MostBack, series.Currency, series.IsPublic) = (MostBack!.Value, Currency!.ToUpperInvariant(), IsPublic);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/shared-meals/" + series.Id);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Series = await db.Set<MealSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop);
        return Series is null ? NotFound() : null;
    }

    private async Task CheckAsync(CancellationToken stop)
    {
        var languages = here.City.Languages;
        Name.Check(ModelState, nameof(Name), texts, languages, MealSeries.LongestName, required: true);
        Words.Check(ModelState, nameof(Words), texts, languages, MealSeries.LongestWords, required: true);
        Prompts.Check(ModelState, nameof(Prompts), texts, languages, MealSeries.LongestWords);
        Backgrounds.Check(ModelState, nameof(Backgrounds), texts, languages, MealSeries.LongestWords);
        // The line a guest chose is all that is kept, so lines must mean the same in every language, and stay while anybody chose one.
        var counts = languages.Select(l => MealChoices.Lines(Backgrounds.Words.GetValueOrDefault(l) ?? "").Length).Where(n => n > 0).Distinct().ToList();
        if (counts.Count > 1) ModelState.AddModelError(MultilingualInput.Field(nameof(Backgrounds), languages[0]), texts["sharedMeals.backgrounds.uneven"]);
        else if (Series is { } series && counts.FirstOrDefault() < MealChoices.Lines(series.Backgrounds.For(languages[0], languages).Text).Length
                 && await db.Set<MealBackground>().AnyAsync(b => b.SeriesId == series.Id, stop))
            ModelState.AddModelError(MultilingualInput.Field(nameof(Backgrounds), languages[0]), texts["sharedMeals.backgrounds.chosen"]);
        if (MostBack is not (>= 0 and <= MostMoney)) ModelState.TryAddModelError(nameof(MostBack), texts["sharedMeals.mostBack.bad", ("most", MostMoney)]);
        if (Currency is not { Length: 3 } || !Currency.All(char.IsAsciiLetter)) ModelState.AddModelError(nameof(Currency), texts["sharedMeals.currency.bad"]);
    }
}
