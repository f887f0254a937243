using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>The receipt to print for the person, in their language. Its digits are shown once.</summary>
[RequirePermission("concerns.enter"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class ShowEnteredReceiptModel(CommonwealDb db) : PageModel
{
    public Concern Concern { get; private set; } = null!;

    public Topic Topic { get; private set; } = null!;

    /// <summary>The digits in groups, or null where they were shown before.</summary>
    public string? Digits { get; private set; }

    public string? QrCode { get; private set; }

    public string FollowAddress => $"{Request.Scheme}://{Request.Host}/{Concern.Language}/receipt";

    /// <summary>Name under which the digits travel from the form to here.</summary>
    public static string Key(Guid id) => "receipt-" + id.ToString("N");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var me = Reach.Of(User).AccountId;
        if (await db.Set<Concern>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.EnteredBy == me, stop) is not { Entry: not Entry.Ombud } concern) return NotFound();
        Concern = concern;
        Topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == concern.TopicId, stop);
        if (TempData[Key(id)] is not string digits) return Page();
        Digits = SecretDigits.Grouped(digits);
        // Behind the '#', which no browser sends to a server.
        QrCode = QrPicture.Of(FollowAddress + "#" + digits);
        return Page();
    }
}
