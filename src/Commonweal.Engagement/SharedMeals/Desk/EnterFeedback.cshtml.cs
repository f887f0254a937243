using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>What guests said afterwards: counts, sentences to show in public, and sheets of paper entered one by one.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals")]
internal sealed class EnterFeedbackModel(CommonwealDb db, AuditTrail audit, IOutputCacheStore cache, CityTime time, Texts texts) : PageModel, IFormPage
{
    private const int Shown = 300;

    private Dictionary<string, int> yes = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(Name = nameof(Said))] public FeedbackForm Said { get; set; } = new();

    public FeedbackFields Fields => new(Said, FeedbackForm.YesNo(texts));

    public IReadOnlyList<MealFeedback> Sentences { get; private set; } = [];

    public MealRound Round { get; private set; } = null!;

    public int Answers { get; private set; }

    public string When => time.FullWithTime(Round.StartsAt);

    public string YesOf(string question) => ((decimal)yes[question] / Answers).ToString("P0", texts.Current.Culture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Said.Read(Id, ModelState, texts) is not { } said) return this.ShowAgain();
        db.Add(said);
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/shared-meals/rounds/{Id}/feedback");
    }

    /// <summary>Shows a sentence on the public page, or takes it back; only what the guest agreed to.</summary>
    public async Task<IActionResult> OnPostReleaseAsync(Guid sentence, bool show, CancellationToken stop)
    {
        if (await db.Set<MealFeedback>().SingleOrDefaultAsync(f => f.Id == sentence && f.RoundId == Id && f.MayBeShown && f.Words != null, stop) is not { } said) return NotFound();
        said.Released = show;
        audit.Add(show ? "released" : "taken-back", "meal_sentence", sentence.ToString());
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[show ? "sharedMeals.sentence.shown" : "sharedMeals.sentence.hidden"];
        return LocalRedirect($"/desk/shared-meals/rounds/{Id}/feedback");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.State == RoundState.Done, stop) is not { } round) return NotFound();
        Round = round;
        var said = db.Set<MealFeedback>().Where(f => f.RoundId == Id);
        Answers = await said.CountAsync(stop);
        Sentences = await said.AsNoTracking().Where(f => f.Words != null).OrderBy(f => f.Id).Take(Shown).ToListAsync(stop);
        yes = new() { ["met"] = await said.CountAsync(f => f.MetNew, stop), ["welcome"] = await said.CountAsync(f => f.FeltWelcome, stop), ["again"] = await said.CountAsync(f => f.ComesAgain, stop) };
        return null;
    }
}
