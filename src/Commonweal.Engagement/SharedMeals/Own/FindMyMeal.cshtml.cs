using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>Asks guests and hosts for the receipt; attempts are throttled.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class FindMyMealModel(MealAccess access, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAttempts = 30;

    [BindProperty] public string? Receipt { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "meal-receipt", MostAttempts)) return Refuse("sharedMeals.tooMany", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Receipt) is not { } digits) return Refuse("sharedMeals.receipt.bad", StatusCodes.Status400BadRequest);
        if (await access.FindAsync(digits, stop) is not { } own) return Refuse("sharedMeals.receipt.unknown", StatusCodes.Status404NotFound);
        throttle.Forgive(HttpContext, "meal-receipt");
        access.Open(own);
        return LocalRedirect(here.Link(ListMealsModel.Path + (own.IsHost ? "/mine/table" : "/mine/place")));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Receipt), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
