using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>What happens next, and the receipt.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class MealReceiptModel(MealAccess access, Here here) : PageModel
{
    public OwnMeal Own { get; private set; } = null!;

    public string Digits => SecretDigits.Grouped(Own.Digits);

    public IActionResult OnGet()
    {
        if (access.Current() is not { } own) return LocalRedirect(here.Link("/receipt"));
        Own = own;
        return Page();
    }
}
