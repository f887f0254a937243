using Commonweal.Communication.Rumours.Desk;
using Commonweal.Communication.Rumours.Told;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Rumours.Ask;

/// <summary>
/// What did you hear? Three short fields and an address only for who wants the answer. What was typed travels from the form
/// to 'check your answers' in the page itself, so that nothing is kept of what nobody sent.
/// </summary>
[AllowAnonymous, WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class AskIfTrueModel(Hearings hearings, HearingChoices choices, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 20;

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public Spread? Spread { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public string? Email { get; set; }

    /// <summary>Made with the form, so that sending twice files once.</summary>
    [BindProperty] public Guid Sent { get; set; }

    public HearingChoices Choices => choices;

    /// <summary>The answers are complete and shown once more before they are sent.</summary>
    public bool Checking { get; private set; }

    [TempData] public bool WillBeTold { get; set; }

    public void OnGet() => Sent = Guid.NewGuid();

    public IActionResult OnPost()
    {
        Checking = Check() is not null;
        return Page();
    }

    /// <summary>Back to the form, with all that was typed.</summary>
    public IActionResult OnPostChange() => Page();

    public async Task<IActionResult> OnPostSendAsync(CancellationToken stop)
    {
        if (Check() is not { } told) return Page();
        if (!throttle.Allows(HttpContext, "rumour", MostAnHour))
        {
            ModelState.AddModelError("", texts["errors.tooMany.text"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        await hearings.FileAsync(told, rumour: null, stop);
        WillBeTold = told.Email is not null;
        return LocalRedirect(here.Link(IsItTrueModel.Ask + "/sent"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private NewHearing? Check()
    {
        var words = ModelState.Check(nameof(Words), Words, Hearing.LongestWords, texts);
        if (Spread is not { } spread || !Enum.IsDefined(spread))
        {
            ModelState.TryAddModelError(nameof(Spread), texts["rumours.spread.choose"]);
            return null;
        }
        var email = string.IsNullOrWhiteSpace(Email) ? null : ContactValues.Email(Email);
        if (email is null && !string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), texts["rumours.email.bad"]);
        if (Sent == Guid.Empty) Sent = Guid.NewGuid();
        return ModelState.IsValid ? new NewHearing(words, here.Language, spread, HeardBy.Form) { Id = Sent, DistrictCode = District, Email = email } : null;
    }
}
