using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>An action on one concern: a form that carries the version it was read at, and ends with a sentence or with why not.</summary>
internal abstract class ConcernPage(OpenedConcern opened, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public int Version { get; set; }

    public OpenedConcern Opened => opened;

    public Concern Concern => opened.Concern;

    protected Texts Texts => texts;

    /// <summary>Holds the concern at the version the form was made from.</summary>
    protected Grip Grip => opened.Grip with { Version = Version };

    public virtual Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Back to the concern with what was done; or the form again, with nothing lost and the reason.</summary>
    protected async Task<IActionResult> EndAsync(Handled handled, string done, CancellationToken stop, string? to = null)
    {
        switch (handled)
        {
            case Handled.Done:
                TempData["done"] = texts[done];
                return LocalRedirect(to ?? DeskPath.Of(Concern.Id));
            case Handled.ChangedMeanwhile:
                await opened.OpenAsync(User, Concern.Id, stop);
                return await AgainAsync("", "concerns.step.changed-meanwhile", stop, StatusCodes.Status409Conflict);
            case Handled.NotPossible:
                return await AgainAsync("", "concerns.step.not-possible", stop, StatusCodes.Status409Conflict);
            case Handled.NotFound:
                return NotFound();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The form again, with a sentence at one field or above all.</summary>
    protected async Task<IActionResult> AgainAsync(string field, string key, CancellationToken stop, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError(field, texts[key, ("most", Concern.LongestWords)]);
        return await AgainAsync(stop, status);
    }

    /// <summary>The form again, with the sentences already at its fields.</summary>
    protected async Task<IActionResult> AgainAsync(CancellationToken stop, int status = StatusCodes.Status400BadRequest)
    {
        await PrepareAsync(stop);
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Words that must be there and not too long; null where they are neither, with the sentence at the field.</summary>
    protected string? Needed(string field, string? typed)
    {
        var words = Optional(field, typed);
        if (words is null && ModelState.GetValueOrDefault(field) is not { Errors.Count: > 0 }) ModelState.AddModelError(field, texts["errors.required"]);
        return words;
    }

    /// <summary>Words that may be missing; too long a text gets the sentence at the field.</summary>
    protected string? Optional(string field, string? typed)
    {
        var words = typed?.Trim();
        if (string.IsNullOrEmpty(words)) return null;
        if (CleanText.Length(words) <= Concern.LongestWords) return words;
        ModelState.AddModelError(field, texts["errors.tooLong", ("most", Concern.LongestWords)]);
        return null;
    }
}
