using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>One's own number: how many come before, how long that may take, and where to go when it is called.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ShowNumberModel(CommonwealDb db, QueueReading reading, GivingNumbers giving, WaitWords words, Here here) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public WalkInTicket Ticket { get; private set; } = null!;

    public string Digits => Ticket.Number.ToString(CultureInfo.InvariantCulture);

    public string DeskName { get; private set; } = "";

    public int Before { get; private set; }

    public string Wait { get; private set; } = "";

    public static string Address(Here here, WalkInTicket ticket) => here.Link($"/meetings/{ticket.MeetingId}/queue/number/{ticket.Id}");

    public async Task<IActionResult> OnGetAsync(Guid id, Guid key, CancellationToken stop)
    {
        if (await db.Set<WalkInTicket>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == key && t.MeetingId == id, stop) is not { } ticket) return NotFound();
        Ticket = ticket;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        if (ticket is { State: TicketState.Called, DeskId: { } desk }) DeskName = await db.Set<WalkInDesk>().Where(d => d.Id == desk).Select(d => d.Name).SingleAsync(stop);
        var (before, wait) = await reading.BeforeAsync(ticket, stop);
        (Before, Wait) = (before, words.Say(here.Language, wait));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid key, CancellationToken stop)
    {
        if (!await db.Set<WalkInTicket>().AnyAsync(t => t.Id == key && t.MeetingId == id, stop)) return NotFound();
        await giving.GiveBackAsync(key, stop);
        return LocalRedirect(here.Link($"/meetings/{id}/queue/number/{key}"));
    }
}
