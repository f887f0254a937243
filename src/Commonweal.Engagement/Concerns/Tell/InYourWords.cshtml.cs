using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Second question: what happened, in your words? It asks for events and places, not for names of others.</summary>
[AllowAnonymous, WhileAwake("concerns")]
internal sealed class InYourWordsModel(TellJourney journey, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Words { get; set; }

    public Topic Topic { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return LocalRedirect(here.Link("/tell"));
        (Topic, Words) = (step.Topic, step.Draft.Words);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return LocalRedirect(here.Link("/tell"));
        Topic = step.Topic;
        var words = Words?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(nameof(Words), texts["tell.words.empty"]);
        else if (CleanText.Length(words) > Concern.LongestWords)
            ModelState.AddModelError(nameof(Words), texts["tell.words.tooLong", ("most", Concern.LongestWords), ("over", CleanText.Length(words) - Concern.LongestWords)]);
        if (!ModelState.IsValid) return Page();
        await journey.SaveAsync(step.Draft with { Words = words }, stop);
        return LocalRedirect(here.Link(journey.Next(step, "/tell/where")));
    }

    public async Task PrepareAsync(CancellationToken stop) => Topic = (await journey.BeginAsync(stop))?.Topic ?? TellJourney.NoTopic;
}
