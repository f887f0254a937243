using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>A page of the desk about one consultation: 404 where there is none.</summary>
internal abstract class DeskConsultationPage(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Consultation Consultation { get; private set; } = null!;

    protected CommonwealDb Db => db;

    protected Here Here => here;

    protected Texts Texts => texts;

    protected string Own => "/desk/consultations/" + Id;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.State != ConsultationState.Importing, HttpContext.RequestAborted);
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }
        Consultation = found;
        await next();
    }

    /// <summary>Statements or the trail changed: what is kept in memory is read anew, everywhere.</summary>
    protected async Task ChangedAsync(CancellationToken stop)
    {
        await db.InTransactionAsync(s => db.Set<Consultation>().Where(c => c.Id == Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Edition, c => c.Edition + 1), s), stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
    }

    protected IActionResult Done(string key, string to)
    {
        TempData["done"] = texts[key];
        return LocalRedirect(to);
    }

    protected PageResult Refuse(string field, string words, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError(field, words);
        Response.StatusCode = status;
        return Page();
    }
}
