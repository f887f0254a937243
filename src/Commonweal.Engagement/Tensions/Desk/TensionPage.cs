using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>An action on one entry: a form that carries the version it was read at.</summary>
internal abstract class TensionPage(TensionSaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public Tension Tension { get; private set; } = null!;

    public string Back => "/desk/tensions/" + Id;

    protected TensionSaving Saving => saving;

    protected Texts Texts => texts;

    protected DateOnly Today => here.Today;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop) => await OpenAsync(stop) ? Page() : NotFound();

    public virtual Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await OpenAsync(stop) ? null : NotFound();

    /// <summary>Finds the entry; false where it is gone.</summary>
    protected async Task<bool> OpenAsync(CancellationToken stop)
    {
        if (await saving.FindAsync(Id, Today, stop) is not { } tension) return false;
        Tension = tension;
        await PrepareAsync(stop);
        return true;
    }

    /// <summary>Saves and goes back to the entry; or shows the form again with what was typed and what changed meanwhile.</summary>
    protected async Task<IActionResult> EndAsync(string done, CancellationToken stop)
    {
        if (await saving.TrySaveAsync(Tension, Version, stop))
        {
            TempData["done"] = texts[done];
            return LocalRedirect(Back);
        }
        if (!await OpenAsync(stop)) return NotFound();
        ModelState.AddModelError("", texts["tensions.changedMeanwhile"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Words that must be there and not too long; the sentence stands at the field where they are not.</summary>
    protected string Needed(string field, string? typed, int most)
    {
        var words = typed?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(field, texts["errors.required"]);
        if (CleanText.Length(words) > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        return words;
    }
}
