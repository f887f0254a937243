using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Ui.Errors;

/// <summary>How a page answers a form it cannot take.</summary>
public static class Refusing
{
    /// <summary>The form again with what was typed and what to do about it; 400.</summary>
    public static PageResult ShowAgain(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }

    /// <summary>The form again, because somebody else has changed what it is about since it was opened; 409.</summary>
    public static PageResult ChangedMeanwhile(this PageModel page, Texts texts)
    {
        page.ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }

    /// <summary>The same on a page that has begun to write: what it holds is read anew first.</summary>
    public static async Task<IActionResult> ChangedMeanwhileAsync<T>(this T page, CommonwealDb db, Texts texts, CancellationToken stop) where T : PageModel, IFormPage
    {
        db.ChangeTracker.Clear();
        var again = page.ChangedMeanwhile(texts);
        return await page.ShowAgainAsync(stop) ?? again;
    }
}
