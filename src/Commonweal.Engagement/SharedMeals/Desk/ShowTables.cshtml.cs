using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>Who sits where at one round; opening it is recorded.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class ShowTablesModel(CommonwealDb db, TableSheets sheets, SeatingReading reading, AuditTrail audit, CityTime time) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public MealRound Round { get; private set; } = null!;

    public IReadOnlyList<TableSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<SeatedGuest> Without { get; private set; } = [];

    public IReadOnlyList<SeatedGuest> Waiting { get; private set; } = [];

    /// <summary>Pairs of guests who sat together before.</summary>
    public int Repeats { get; private set; }

    public string When => time.FullWithTime(Round.StartsAt);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } round) return NotFound();
        Round = round;
        Sheets = await sheets.ReadAsync(Id, stop);
        Without = await sheets.WithoutTableAsync(Id, stop);
        Waiting = await sheets.WaitingAsync(Id, stop);
        var met = (await reading.MetAsync(round, stop)).SelectMany(t => t.SelectMany(one => t.Where(other => one.CompareTo(other) < 0).Select(other => (one, other)))).ToHashSet();
        Repeats = Sheets.Sum(s => s.Guests.Sum(one => s.Guests.Count(other => one.Seat.GuestId.CompareTo(other.Seat.GuestId) < 0 && met.Contains((one.Seat.GuestId, other.Seat.GuestId)))));
        await audit.RecordAsync("read", "meal_round", Id.ToString(), "tables", stop);
        return Page();
    }
}
