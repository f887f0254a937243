using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>One thanks at the desk: its words, what they answered, their link. Nobody here agrees in their place.</summary>
[RequirePermission("solidarity.keep"), WhileAwake(SolidaritySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ShowRecognitionModel(CommonwealDb db, RecognitionLinks links, AuditTrail audit, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Recognition Row { get; private set; } = null!;

    /// <summary>Their link, once it was asked for.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    /// <summary>Shows the link, to print it or hand it over; on the record.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await audit.RecordAsync("read", "recognition", Id.ToString(), "contact", stop);
        Link = links.Of(Row);
        return Page();
    }

    public Task<IActionResult> OnPostSendAsync(CancellationToken stop) => DoAsync(s => links.SendAsync(Row, s), $"{ListRecognitionsModel.Path}/{Id}", "solidarity.recognition.sent", stop);

    /// <summary>They asked for it by other ways, or the city thought better of it.</summary>
    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(async s =>
    {
        Row.End(RecognitionState.TakenBack, here.Today);
        await links.SaveAsync(s);
        return true;
    }, ListRecognitionsModel.Path, "solidarity.recognition.ended", stop);

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Recognition>().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } row || !row.IsHeld(here.Today)) return NotFound();
        Row = row;
        return null;
    }

    private async Task<IActionResult> DoAsync(Func<CancellationToken, Task<bool>> change, string path, string done, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        try
        {
            if (!await change(stop)) return NotFound();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts[done];
        return LocalRedirect(path);
    }
}
