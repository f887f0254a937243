using System.Globalization;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>When and where a meal is; or that it does not take place, which guests then hear.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals")]
internal sealed class EditRoundModel(CommonwealDb db, MealPlaces places, MealChoices choices, CityTime time, TimeProvider clock, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int LongestPlace = 200, MostGroups = 50;

    [BindProperty(SupportsGet = true)] public Guid Series { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public DateOnly? Day { get; set; }

    [BindProperty] public string? At { get; set; }

    [BindProperty] public MultilingualInput Place { get; set; } = new();

    [BindProperty] public string? District { get; set; }

    [BindProperty] public bool StepFree { get; set; }

    [BindProperty] public int? GroupTables { get; set; }

    [BindProperty] public bool Cancelled { get; set; }

    public MealRound? Round { get; private set; }

    public MealChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Round is not { } round)
        {
            (At, GroupTables) = ("18:30", 0);
            return Page();
        }
        var local = TimeZoneInfo.ConvertTime(round.StartsAt, time.Zone);
        (Version, Day, At) = (round.Version, DateOnly.FromDateTime(local.DateTime), local.ToString("HH:mm", CultureInfo.InvariantCulture));
        (Place, District, StepFree, GroupTables, Cancelled) = (MultilingualInput.Of(round.Place), round.DistrictCode, round.StepFree, round.GroupTables, round.State is RoundState.Cancelled);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Check() is not { } starts) return this.ShowAgain();
        try
        {
            await db.InTransactionAsync(s => SaveAsync(starts, s), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await this.ChangedMeanwhileAsync(db, texts, stop);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/shared-meals/" + Series);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (!await db.Set<MealSeries>().AnyAsync(s => s.Id == Series, stop)) return NotFound();
        if (Id is not { } id) return null;
        Round = await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.SeriesId == Series, stop);
        return Round is null ? NotFound() : null;
    }

    private DateTimeOffset? Check()
    {
        Place.Check(ModelState, nameof(Place), texts, here.City.Languages, LongestPlace, required: true);
        if (Day is null) ModelState.TryAddModelError(nameof(Day), texts["sharedMeals.round.day"]);
        if (!TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) ModelState.AddModelError(nameof(At), texts["sharedMeals.round.time"]);
        if (GroupTables is not (>= 0 and <= MostGroups)) ModelState.TryAddModelError(nameof(GroupTables), texts["sharedMeals.form.number", ("least", 0), ("most", MostGroups)]);
        if (!ModelState.IsValid) return null;
        var local = Day!.Value.ToDateTime(at);
        // In the hour that clocks leave out in spring, the meal begins with the next one.
        if (time.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var starts = new DateTimeOffset(local, time.Zone.GetUtcOffset(local)).ToUniversalTime();
        if (Round is null && starts <= clock.GetUtcNow()) ModelState.AddModelError(nameof(Day), texts["sharedMeals.round.past"]);
        return ModelState.IsValid ? starts : null;
    }

    private async Task SaveAsync(DateTimeOffset starts, CancellationToken stop)
    {
        var round = Id is { } id ? await db.Set<MealRound>().SingleAsync(r => r.Id == id, stop) : new MealRound { SeriesId = Series, StartsAt = starts };
        if (Id is null) db.Add(round);
        else if (round.Version != Version || round.State is RoundState.Done) throw new DbUpdateConcurrencyException();
        var cancels = Cancelled && round.State is RoundState.Planned or RoundState.Seated && Cancelled;
        (round.StartsAt, round.Place, round.DistrictCode) = (starts, Place.ApplyTo(round.Place, here.City.Languages), here.City.District(District)?.Code);
        (round.StepFree, round.GroupTables) = (StepFree, GroupTables!.Value);
        if (cancels) round.State = RoundState.Cancelled;
        await db.SaveChangesAsync(stop);
        if (cancels) await TellAsync(round, stop);
        else if (Id is not null) await places.MoveUpAsync(round.Id, stop);
    }

    private async Task TellAsync(MealRound round, CancellationToken stop)
    {
        var guests = await db.Set<MealSeat>().Where(s => s.RoundId == round.Id && (s.State == SeatState.Placed || s.State == SeatState.Waiting))
            .Join(db.Set<MealGuest>().AsNoTracking(), s => s.GuestId, g => g.Id, (_, g) => g).ToListAsync(stop);
        foreach (var guest in guests) await places.WriteAsync(guest, "cancelled", round, $"meal-off/{round.Id}/{guest.Id}", stop);
    }
}
