using Commonweal.Communication.Channels.Paper;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Channels;

/// <summary>A message on one sheet in one language, to be hung up or handed out.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part)]
internal sealed class PrintPosterModel(PaperSheets sheets) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Into { get; set; } = "";

    public PaperSheet Sheet { get; private set; } = null!;

    public Spoken Said => Sheet.Said;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if ((await sheets.OfAsync(Id, Into, stop)) is not [var sheet]) return NotFound();
        Sheet = sheet;
        return Page();
    }
}
