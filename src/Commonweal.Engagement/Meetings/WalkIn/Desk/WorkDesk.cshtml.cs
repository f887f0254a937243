using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Desk;

/// <summary>One desk at work: call the next number, again, set aside, finish.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class WorkDeskModel(CommonwealDb db, CallingNumbers calling, WaitWords words, QueueBroadcast broadcast, Here here, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Desk { get; set; }

    public WalkInDesk At { get; private set; } = null!;

    public WalkInTicket? Current { get; private set; }

    public IReadOnlyList<int> Skipped { get; private set; } = [];

    public string Waiting { get; private set; } = "";

    public string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } desk) return NotFound();
        At = desk;
        var tickets = db.Set<WalkInTicket>().AsNoTracking().Where(t => t.MeetingId == Id);
        Current = await tickets.SingleOrDefaultAsync(t => t.State == TicketState.Called && t.DeskId == Desk, stop);
        Skipped = await tickets.Where(t => t.State == TicketState.Skipped).OrderBy(t => t.Number).Select(t => t.Number).Take(50).ToListAsync(stop);
        Waiting = words.Waiting(here.Language, await tickets.CountAsync(t => t.State == TicketState.Waiting, stop));
        return Page();
    }

    public Task<IActionResult> OnPostNextAsync(CancellationToken stop) => ActAsync(async desk =>
    {
        if (desk.Closed) return;
        if (await calling.NextAsync(desk, stop) is null) TempData["done"] = texts["meetings.walkIn.desk.noneWaits"];
    }, stop);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken stop) => ActAsync(desk => calling.AgainAsync(desk, stop), stop);

    public Task<IActionResult> OnPostSkipAsync(CancellationToken stop) => ActAsync(desk => calling.SkipAsync(desk, stop), stop);

    public Task<IActionResult> OnPostFinishAsync(CancellationToken stop) => ActAsync(desk => calling.FinishAsync(desk, stop), stop);

    public Task<IActionResult> OnPostBackAsync(int number, CancellationToken stop) => ActAsync(async desk =>
    {
        if (await calling.CallBackAsync(desk, number, stop) is null) TempData["done"] = texts["meetings.walkIn.desk.notBack"];
    }, stop);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken stop) => ActAsync(async desk =>
    {
        if (!desk.Closed) await calling.FinishAsync(desk, stop);
        desk.Closed = !desk.Closed;
        await db.InTransactionAsync(async s =>
        {
            await Queues.HoldAsync(db, desk.MeetingId, s);
            await db.SaveChangesAsync(s);
        }, stop);
        broadcast.Tell(desk.MeetingId);
    }, stop);

    private async Task<IActionResult> ActAsync(Func<WalkInDesk, Task> act, CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } desk) return NotFound();
        await act(desk);
        return LocalRedirect($"/desk/meetings/{Id}/queue/desks/{Desk}");
    }

    private Task<WalkInDesk?> FindAsync(CancellationToken stop) => db.Set<WalkInDesk>().SingleOrDefaultAsync(d => d.Id == Desk && d.MeetingId == Id, stop);
}
