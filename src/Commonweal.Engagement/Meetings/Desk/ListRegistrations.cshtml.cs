using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Desk;

/// <summary>Who registered: numbers, needs and states. A contact is opened one by one, on purpose and on the record.</summary>
[RequirePermission("meetings.registrations"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ListRegistrationsModel(CommonwealDb db, NeedCounts counts, Seating seating, PersonalData personal, AuditTrail audit, CityTime time, Texts texts) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>How many lines come before this page.</summary>
    [BindProperty(SupportsGet = true)] public int After { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<MeetingRegistration> Rows { get; private set; } = [];

    public IReadOnlyList<(string Need, int People)> Needs { get; private set; } = [];

    public IReadOnlyList<(string Language, int People)> Languages { get; private set; } = [];

    public int Taken { get; private set; }

    public int Capacity { get; private set; }

    public int Waiting { get; private set; }

    public Guid? Opened { get; private set; }

    public string OpenedContact { get; private set; } = "";

    public string? Next { get; private set; }

    public string SlotOf(MeetingRegistration row) => SlotTimes.Words(Meeting, row.Slot, time);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ReadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostContactAsync(Guid registration, CancellationToken stop)
    {
        var row = await db.Set<MeetingRegistration>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == registration && r.MeetingId == Id, stop);
        if (row is null || !await ReadAsync(stop)) return NotFound();
        await audit.RecordAsync("read", "meeting", Id.ToString(), "contact of a registration", stop);
        Opened = row.Id;
        OpenedContact = string.Join(" · ", new[] { row.NameSealed, row.EmailSealed }.OfType<byte[]>().Select(personal.Open));
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid registration, CancellationToken stop)
    {
        if (!await db.Set<MeetingRegistration>().AnyAsync(r => r.Id == registration && r.MeetingId == Id, stop)) return NotFound();
        await seating.CancelAsync(registration, stop);
        TempData["done"] = texts["meetings.registrations.cancelled"];
        return LocalRedirect($"/desk/meetings/{Id}/registrations");
    }

    private async Task<bool> ReadAsync(CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop) is not { } meeting) return false;
        Meeting = meeting;
        var seats = await db.Set<MeetingSeats>().AsNoTracking().Where(s => s.MeetingId == Id).ToListAsync(stop);
        (Taken, Capacity, Waiting) = (seats.Sum(s => s.Taken), seats.Sum(s => s.Capacity), seats.Sum(s => s.Waiting));
        Needs = await counts.OfAsync(Id, stop);
        Languages = await counts.LanguagesAsync(Id, stop);
        var rows = await db.Set<MeetingRegistration>().AsNoTracking().Where(r => r.MeetingId == Id && (r.Slot > 0 || r.Number > After))
            .OrderBy(r => r.Slot).ThenBy(r => r.Number).Take(PageSize + 1).ToListAsync(stop);
        Rows = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize && Rows[^1].Slot == 0) Next = FormattableString.Invariant($"/desk/meetings/{Id}/registrations?after={Rows[^1].Number}");
        return true;
    }
}
