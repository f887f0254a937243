using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>What guests said afterwards, and sheets of paper entered one by one.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals")]
internal sealed class EnterFeedbackModel(CommonwealDb db, CityTime time, Texts texts) : PageModel, IFormPage
{
    private Dictionary<string, int> yes = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Met { get; set; }

    [BindProperty] public string? Welcome { get; set; }

    [BindProperty] public string? Again { get; set; }

    public MealRound Round { get; private set; } = null!;

    public int Answers { get; private set; }

    public string When => time.FullWithTime(Round.StartsAt);

    public IEnumerable<Choice> YesNo => [new("yes", texts["common.yes"]), new("no", texts["common.no"])];

    public string YesOf(string question) => ((decimal)yes[question] / Answers).ToString("P0", texts.Current.Culture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        foreach (var (field, answer) in new[] { (nameof(Met), Met), (nameof(Welcome), Welcome), (nameof(Again), Again) })
            if (answer is not ("yes" or "no")) ModelState.AddModelError(field, texts["errors.required"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(MealQuestions.Answers(Id, Met == "yes", Welcome == "yes", Again == "yes"));
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/shared-meals/rounds/{Id}/feedback");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.State == RoundState.Done, stop) is not { } round) return NotFound();
        Round = round;
        var said = db.Set<MealFeedback>().Where(f => f.RoundId == Id);
        Answers = await said.CountAsync(stop);
        yes = new() { ["met"] = await said.CountAsync(f => f.MetNew, stop), ["welcome"] = await said.CountAsync(f => f.FeltWelcome, stop), ["again"] = await said.CountAsync(f => f.ComesAgain, stop) };
        return null;
    }
}
