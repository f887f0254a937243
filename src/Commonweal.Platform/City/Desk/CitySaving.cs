using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>Saves a change of the city's settings, tells it to every page, and tells kindly where somebody else was faster.</summary>
internal sealed class CitySaving(CommonwealDb db, CurrentCity current, IOutputCacheStore pages, Texts texts)
{
    /// <summary>
    /// Saves what was changed from the version the person saw. False where it is another one by now: the page shows what was
    /// typed once more, with 409, and saving again then saves over the present version knowingly.
    /// </summary>
    internal async Task<bool> SaveAsync(IVersioned changed, int version, PageModel page, CancellationToken stop)
    {
        db.Entry(changed).Property(nameof(IVersioned.Version)).OriginalValue = version;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            page.Response.StatusCode = StatusCodes.Status409Conflict;
            page.ModelState.AddModelError("", texts["city.changedMeanwhile"]);
            return false;
        }
        await ForgetAsync(stop);
        return true;
    }

    /// <summary>Saves what has no version: a day, an absence.</summary>
    internal async Task SaveAsync(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        await ForgetAsync(stop);
    }

    private async Task ForgetAsync(CancellationToken stop)
    {
        current.Forget();
        await pages.EvictByTagAsync(PublicCache.Tag, stop);
    }
}
