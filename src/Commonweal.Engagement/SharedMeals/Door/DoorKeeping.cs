using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Door;

/// <summary>At the door: who came, what changes for it, and at the end what stays of the evening.</summary>
internal sealed class DoorKeeping(CommonwealDb db, SeatingReading reading, AuditTrail audit)
{
    /// <summary>One tick is one statement: two colleagues with two phones never undo each other's.</summary>
    public Task TickAsync(MealRound round, Guid seatId, bool came, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var (from, to) = came ? (SeatState.Placed, SeatState.Came) : (SeatState.Came, SeatState.Placed);
        var seats = db.Set<MealSeat>().Where(t => t.Id == seatId && t.RoundId == round.Id);
        var ticked = await seats.Where(t => t.State == from).ExecuteUpdateAsync(u => u.SetProperty(t => t.State, to).SetProperty(t => t.Version, t => t.Version + 1), s);
        // Somebody from the waiting list who is simply there takes what no-shows leave; whether there is a seat the changes say.
        if (ticked == 0 && came) ticked = await seats.Where(t => t.State == SeatState.Waiting).ExecuteUpdateAsync(u => u.SetProperty(t => t.State, to).SetProperty(t => t.Version, t => t.Version + 1), s);
        if (ticked == 0) return;
        audit.Add("ticked", "meal_seat", seatId.ToString(), came ? "came" : "not yet");
        await db.SaveChangesAsync(s);
    }, stop);

    public async Task<DoorChanges> ChangesAsync(MealRound round, CancellationToken stop)
    {
        var question = await reading.ReadAsync(round, s => s.State is SeatState.Came, s => s.TableId, stop);
        return question.Diners.Count == 0 || question.Tables.Count == 0 ? new([], 0) : DoorPlan.Of(question, round.Seed ?? 1);
    }

    /// <summary>Carries out what was shown; false where it would be something else by now.</summary>
    public Task<bool> ApplyAsync(MealRound round, string mark, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await db.Set<MealRound>().Where(r => r.Id == round.Id && r.State == RoundState.Seated).ExecuteUpdateAsync(u => u.SetProperty(r => r.Version, r => r.Version + 1), s) == 0) return false;
        var changes = await ChangesAsync(round, s);
        if (changes.Mark != mark) return false;
        foreach (var change in changes.Changes)
            await db.Set<MealSeat>().Where(t => t.Id == change.SeatId).ExecuteUpdateAsync(u => u.SetProperty(t => t.TableId, change.To).SetProperty(t => t.Version, t => t.Version + 1), s);
        audit.Add("re-seated", "meal_round", round.Id.ToString(), FormattableString.Invariant($"{changes.Changes.Count} seats"));
        await db.SaveChangesAsync(s);
        return true;
    }, stop);

    /// <summary>The evening is over: who was not ticked missed it, and the figures that stay are counted.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else closed it.</exception>
    public Task CloseAsync(Guid roundId, int version, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var round = await db.Set<MealRound>().SingleAsync(r => r.Id == roundId, s);
        if (round.Version != version || round.State is not RoundState.Seated) throw new DbUpdateConcurrencyException();
        await db.Set<MealSeat>().Where(t => t.RoundId == roundId && (t.State == SeatState.Placed || t.State == SeatState.Waiting))
            .ExecuteUpdateAsync(u => u.SetProperty(t => t.State, t => t.State == SeatState.Placed ? SeatState.Missed : SeatState.Gone).SetProperty(t => t.Version, t => t.Version + 1), s);
        var seats = await db.Set<MealSeat>().AsNoTracking().Where(t => t.RoundId == roundId && t.State == SeatState.Came).ToListAsync(s);
        Guid[] guests = [.. seats.Select(t => t.GuestId)];
        var speaks = await db.Set<MealGuest>().AsNoTracking().Where(g => guests.Contains(g.Id)).Select(g => g.Speaks).ToListAsync(s);
        (round.State, round.Came, round.MetNew) = (RoundState.Done, seats.Sum(t => t.People), EveningFigures.MetNew(seats, await reading.MetAsync(round, s)));
        round.TablesHeld = seats.Where(t => t.TableId is not null).DistinctBy(t => t.TableId).Count() + seats.Count(t => t.IsGroup);
        round.Spoken = [.. speaks.SelectMany(l => l).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        await db.SaveChangesAsync(s);
    }, stop);
}
