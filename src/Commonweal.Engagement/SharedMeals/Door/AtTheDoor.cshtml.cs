using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Door;

/// <summary>A table's guests at the door, or those without one.</summary>
internal sealed record DoorPart(string Title, IReadOnlyList<SeatedGuest> Guests);

/// <summary>On a phone at the door: one tap for everybody who comes.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class AtTheDoorModel(CommonwealDb db, TableSheets sheets, DoorKeeping door, AuditTrail audit, IOutputCacheStore cache, CityTime time, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public MealRound Round { get; private set; } = null!;

    public IReadOnlyList<DoorPart> Parts { get; private set; } = [];

    public int Came { get; private set; }

    public int Expected { get; private set; }

    public string When => time.FullWithTime(Round.StartsAt);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await audit.RecordAsync("read", "meal_round", Id.ToString(), "door", stop);
        return Page();
    }

    /// <summary>The button's value is the seat's key and a sign: here, or not yet.</summary>
    public async Task<IActionResult> OnPostTickAsync(string? seat, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (seat is not { Length: 37 } || !Guid.TryParse(seat.AsSpan(0, 36), out var id)) return BadRequest();
        await door.TickAsync(Round, id, seat[^1] == '+', stop);
        return LocalRedirect($"/desk/shared-meals/rounds/{Id}/door");
    }

    public async Task<IActionResult> OnPostCloseAsync(int version, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Came == 0) ModelState.AddModelError("", texts["sharedMeals.close.nobody"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        try
        {
            await door.CloseAsync(Id, version, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await this.ChangedMeanwhileAsync(db, texts, stop);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["sharedMeals.closed"];
        return LocalRedirect("/desk/shared-meals/" + Round.SeriesId);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } round) return NotFound();
        if (round.State is not RoundState.Seated) return LocalRedirect("/desk/shared-meals/" + round.SeriesId);
        Round = round;
        var parts = (await sheets.ReadAsync(Id, stop)).Where(s => s.Guests.Count > 0)
            .Select(s => new DoorPart(s.Table is { } table ? texts["sharedMeals.mine.table", ("table", table.Number)] : texts["sharedMeals.groupTable"], s.Guests)).ToList();
        if (await sheets.WithoutTableAsync(Id, stop) is { Count: > 0 } without) parts.Add(new(texts["sharedMeals.without"], without));
        if (await sheets.WaitingAsync(Id, stop) is { Count: > 0 } waiting) parts.Add(new(texts["sharedMeals.waiting"], waiting));
        Parts = parts;
        Came = parts.Sum(p => p.Guests.Where(g => g.Seat.State is SeatState.Came).Sum(g => g.Seat.People));
        Expected = parts.Sum(p => p.Guests.Where(g => g.Seat.State is SeatState.Came or SeatState.Placed).Sum(g => g.Seat.People));
        return null;
    }
}
