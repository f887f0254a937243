using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Desk;

/// <summary>The number to hand over or to say on the phone.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class PrintSlipModel(CommonwealDb db, QueueReading reading, WaitWords words, PublicAddress address, Here here) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public WalkInTicket Ticket { get; private set; } = null!;

    public string Digits => Ticket.Number.ToString(CultureInfo.InvariantCulture);

    public int Before { get; private set; }

    public string Wait { get; private set; } = "";

    /// <summary>Leads to the number's own page.</summary>
    public string QrCode => QrPicture.Of(address.Link(ShowNumberModel.Address(here, Ticket)));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid ticket, CancellationToken stop)
    {
        if (await db.Set<WalkInTicket>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == ticket && t.MeetingId == id, stop) is not { } given) return NotFound();
        Ticket = given;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        var (before, wait) = await reading.BeforeAsync(given, stop);
        (Before, Wait) = (before, words.Say(here.Language, wait));
        return Page();
    }
}
