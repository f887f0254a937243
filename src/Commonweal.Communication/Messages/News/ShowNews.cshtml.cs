using Commonweal.Communication.Delivery;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Messages.News;

/// <summary>One message as everybody reads it.</summary>
[AllowAnonymous, WhileAwake(DeliverySlice.Part), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowNewsModel(PublicNews news) : PageModel
{
    public Message Message { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await news.FindAsync(id, stop) is not { } message) return NotFound();
        Message = message;
        return Page();
    }
}
