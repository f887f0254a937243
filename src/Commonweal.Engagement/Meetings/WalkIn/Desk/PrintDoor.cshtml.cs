using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Desk;

/// <summary>The sheet for the door, by which people take a number with their own phone. Made anew, the old one leads nowhere.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class PrintDoorModel(CommonwealDb db, PublicAddress address, AuditTrail trail, Here here) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public string QrCode { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<WalkInQueue>().AsNoTracking().SingleOrDefaultAsync(q => q.MeetingId == id, stop) is not { } queue) return NotFound();
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        QrCode = QrPicture.Of(address.Link($"/{here.City.Languages[0]}/meetings/{id}/queue/take/{queue.DoorWord}"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<WalkInQueue>().SingleOrDefaultAsync(q => q.MeetingId == id, stop) is not { } queue) return NotFound();
        queue.DoorWord = WalkInQueue.NewDoorWord();
        trail.Add("changed", "walk_in_queue", id.ToString(), nameof(WalkInQueue.DoorWord));
        await db.SaveChangesAsync(stop);
        return LocalRedirect($"/desk/meetings/{id}/queue/door");
    }
}
