using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>Where one side of a plan writes a version and signs one; both do it alike.</summary>
internal abstract class PlanPage(Planning planning, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput Words { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty] public int After { get; set; }

    public IReadOnlyList<PlanVersion> Versions { get; protected set; } = [];

    protected Here Here => here;

    protected Planning Planning => planning;

    /// <summary>This side's page of the plan.</summary>
    protected abstract string Own { get; }

    public abstract Task PrepareAsync(CancellationToken stop);

    /// <summary>What was written last stands in the form.</summary>
    protected void FillIn()
    {
        if (Versions is [var last, ..]) Words = MultilingualInput.Of(last.Words);
    }

    protected async Task<IActionResult> WriteAsync(Guid community, Guid? author, CancellationToken stop)
    {
        if (!Words.Check(ModelState, nameof(Words), texts, here.City.Languages, PlanVersion.LongestWords, required: true)) return this.ShowAgain();
        var before = Versions.FirstOrDefault(v => v.Number == After)?.Words ?? MultilingualText.Empty;
        return await AnswerAsync(await planning.WriteAsync(community, After, Words.ApplyTo(before, here.City.Languages), author, stop), "communities.plan.saved", stop);
    }

    protected async Task<IActionResult> SignAsync(Guid community, Action<PlanVersion> sign, CancellationToken stop)
        => await AnswerAsync(await planning.SignAsync(community, After, sign, stop), "communities.plan.sign.done", stop);

    private async Task<IActionResult> AnswerAsync(PlanStep step, string done, CancellationToken stop)
    {
        if (step is PlanStep.Newer)
        {
            await PrepareAsync(stop);
            ModelState.Remove(nameof(After));
            ModelState.AddModelError("", texts["communities.plan.newer"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        TempData["done"] = texts[done];
        return LocalRedirect(Own);
    }
}
