using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>A message on paper, in one language or in all, as a PDF to keep, send to a printer, and hear from a screen reader.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class TakePaperModel(PaperSheets sheets, PaperPage page, Chromium chromium, ChromiumPlace place, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Form { get; set; } = "";

    [BindProperty(SupportsGet = true)] public string Into { get; set; } = "";

    public PaperTrouble Trouble { get; private set; }

    /// <summary>What the setting names, where nothing is there.</summary>
    public string? Named => place.Named;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (PaperForm.All.FirstOrDefault(f => f.Key == Form) is not { } form) return NotFound();
        if (await sheets.OfAsync(Id, Into, stop) is not { Count: > 0 } found) return NotFound();
        var printed = await chromium.PrintAsync(await page.WriteAsync(form, found, this, stop), stop);
        if (printed.Pdf is { } pdf)
        {
            await audit.RecordAsync("exported", "message", Id.ToString(), $"{Form} {Into}", stop);
            return File(pdf, "application/pdf", $"{Form}-{Into}.pdf");
        }
        Trouble = printed.Trouble ?? PaperTrouble.Failed;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
