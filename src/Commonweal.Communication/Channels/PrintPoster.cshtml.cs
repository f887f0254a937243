using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Channels;

/// <summary>A message on one sheet in one language, to be hung up or handed out.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part)]
internal sealed class PrintPosterModel(SpokenMessages spoken) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Into { get; set; } = "";

    public Spoken Said { get; private set; } = null!;

    /// <summary>The link as a picture that phones read.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if ((await spoken.FindAsync(Id, stop))?.SingleOrDefault(s => s.Language == Into) is not { } said) return NotFound();
        Said = said;
        if (said.Link is { } link) Code = QrPicture.Of(link, 8);
        return Page();
    }
}
