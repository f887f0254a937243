using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>A page on which somebody takes part: it knows the consultation of its address, or there is no such page.</summary>
internal abstract class ConsultationPage(KnownConsultations known, Voices voices, CommonwealDb db, Here here, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Name { get; set; } = "";

    public KnownConsultation Known { get; private set; } = null!;

    public Consultation Consultation => Known.Consultation;

    /// <summary>Whether votes are taken today.</summary>
    public bool IsOpen => Consultation.TakesVotes(Here.Today);

    protected CommonwealDb Db => db;

    protected Here Here => here;

    protected Texts Texts => texts;

    protected Voices Voices => voices;

    protected Voice? Voice => voices.In(Consultation);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await known.FindAsync(db, Name, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }
        Known = found;
        await next();
    }

    /// <summary>A page of this consultation.</summary>
    protected string Link(string page = "") => here.Link($"/consultations/{Consultation.Slug}{page}");

    protected IActionResult GoTo(string page = "") => LocalRedirect(Link(page));

    protected PageResult Refuse(string field, string words, int status)
    {
        ModelState.AddModelError(field, words);
        Response.StatusCode = status;
        return Page();
    }
}
