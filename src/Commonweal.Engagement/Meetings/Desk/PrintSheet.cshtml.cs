using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Desk;

/// <summary>A line of the sheet at the door.</summary>
internal sealed record SheetLine(int Number, string Name, int Seats);

/// <summary>The sheet at the door, to print: names where people gave one, empty lines for whoever just comes. Printing it is on the record.</summary>
[RequirePermission("meetings.registrations"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class PrintSheetModel(CommonwealDb db, PersonalData personal, AuditTrail audit) : PageModel
{
    private const int Most = 5000;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<SheetLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop) is not { } meeting) return NotFound();
        Meeting = meeting;
        var rows = await db.Set<MeetingRegistration>().AsNoTracking().Where(r => r.MeetingId == Id && r.State == RegistrationState.Seated)
            .OrderBy(r => r.Slot).ThenBy(r => r.Number).Select(r => new { r.Slot, r.Number, r.NameSealed, r.Seats }).Take(Most).ToListAsync(stop);
        Lines = [.. rows.Select(r => new SheetLine(r.Slot > 0 ? r.Slot : r.Number, r.NameSealed is { } name ? personal.Open(name) : "", r.Seats))];
        await audit.RecordAsync("exported", "meeting", Id.ToString(), "sign-in sheet", stop);
        return Page();
    }
}
