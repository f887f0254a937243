using System.Text.Json;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>A round as the guest's own page shows it.</summary>
internal sealed record OwnLine(MealRound Round, MealSeat? Seat, int? Table, bool CanChange, string? Tell);

/// <summary>A guest's own page: come, or not; which table; what to eat; how it was; everything taken back.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class MyPlaceModel(MealAccess access, SigningUp signingUp, MealQuestions questions, TableSheets sheets, PersonalData personal, CommonwealDb db, CityTime time, TimeProvider clock, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>Tables are told in the days before; earlier they may still change.</summary>
    private static readonly TimeSpan TableTold = TimeSpan.FromDays(3);

    public MealSeries Series { get; private set; } = null!;

    public MealGuest Guest { get; private set; } = null!;

    public IReadOnlyList<OwnLine> Lines { get; private set; } = [];

    public string When(MealRound round) => time.FullWithTime(round.StartsAt);

    /// <summary>Food and access as they were said.</summary>
    public string Needs => Guest.NeedsSealed is { } needs ? sheets.Words(JsonSerializer.Deserialize<MealNeeds>(personal.Open(needs)), here.Language) : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public Task<IActionResult> OnPostLeaveAsync(Guid round, CancellationToken stop) => ChangeAsync(s => signingUp.LeaveAsync(Guest.Id, round, s), stop);

    public Task<IActionResult> OnPostJoinAsync(Guid round, CancellationToken stop) => ChangeAsync(s => signingUp.JoinAsync(Guest.Id, round, s), stop);

    public Task<IActionResult> OnPostForgetAsync(CancellationToken stop) => ChangeAsync(s => signingUp.ForgetBackgroundAsync(Guest.Id, s), stop);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop) => ChangeAsync(s => signingUp.WithdrawAsync(Guest.Id, s), stop);

    public IActionResult OnPostClose()
    {
        access.Close();
        return LocalRedirect(here.Link(ListMealsModel.Path));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (access.Current() is not { IsHost: false } own || await db.Set<MealGuest>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == own.Id, stop) is not { } guest)
            return LocalRedirect(here.Link("/receipt"));
        Guest = guest;
        Series = await db.Set<MealSeries>().AsNoTracking().SingleAsync(s => s.Id == guest.SeriesId, stop);
        var seats = await db.Set<MealSeat>().AsNoTracking().Where(s => s.GuestId == guest.Id).ToDictionaryAsync(s => s.RoundId, stop);
        Guid[] tables = [.. seats.Values.Select(s => s.TableId).OfType<Guid>()];
        var numbers = await db.Set<MealTable>().AsNoTracking().Where(t => tables.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Number, stop);
        Lines = [.. (await db.Set<MealRound>().AsNoTracking().Where(r => r.SeriesId == guest.SeriesId && r.State != RoundState.Cancelled).OrderBy(r => r.StartsAt).ToListAsync(stop))
            .Select(r => Line(r, seats.GetValueOrDefault(r.Id), numbers)).Where(l => l.Seat is not null || l.CanChange)];
        return null;
    }

    private OwnLine Line(MealRound round, MealSeat? seat, Dictionary<Guid, int> numbers)
    {
        var now = clock.GetUtcNow();
        var told = round.State is RoundState.Seated && round.StartsAt - now <= TableTold;
        return new(round, seat, told && seat?.TableId is { } table ? numbers.GetValueOrDefault(table) : null,
            round.State is RoundState.Planned or RoundState.Seated && round.StartsAt > now,
            seat is { State: SeatState.Came, FeedbackGiven: false } && questions.IsAsked(round) ? questions.PathOf(seat.Id) : null);
    }

    private async Task<IActionResult> ChangeAsync(Func<CancellationToken, Task> change, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        try
        {
            await change(stop);
        }
        catch (DbUpdateException)
        {
            return await this.ChangedMeanwhileAsync(db, texts, stop);
        }
        return LocalRedirect(here.Link(ListMealsModel.Path + "/mine/place"));
    }
}
