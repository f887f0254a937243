using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Audience.Join;

/// <summary>Asks to hear from the city, without an account. Whether the address was known makes no difference to what is shown.</summary>
[AllowAnonymous, WhileAwake("audience")]
internal sealed class SubscribeModel(Subscriptions subscriptions, CommonwealDb db, Throttle throttle, Here here, Texts texts) : WishForm(db, here, texts), IFormPage
{
    public const string Path = "/subscribe";
    private const int MostAnHour = 30;

    [BindProperty] public string? Email { get; set; }

    [TempData] public bool Sent { get; set; }

    /// <summary>What is agreed to, kept in these words as the proof.</summary>
    public string ConsentWords => Texts["audience.consent", ("city", Here.Name)];

    public async Task OnGetAsync(CancellationToken stop)
    {
        FirstLanguage = Here.Language;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var email = ContactValues.Email(Email);
        if (email is null) ModelState.AddModelError(nameof(Email), Texts["audience.email.bad"]);
        if (CheckWish() is not { } wish) return Page();
        if (!throttle.Allows(HttpContext, "subscribe", MostAnHour))
        {
            ModelState.AddModelError("", Texts["errors.tooMany.text"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        await subscriptions.AskAsync(email!, wish, new Consent(ConsentWay.Form, Here.Today, ConsentWords), stop);
        Sent = true;
        return LocalRedirect(Here.Link(Path));
    }

    public Task PrepareAsync(CancellationToken stop) => ReadChoicesAsync(stop);
}
