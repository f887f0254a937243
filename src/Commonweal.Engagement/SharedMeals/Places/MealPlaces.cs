using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Places;

/// <summary>
/// Places of a round: given, given back, and passed on along the waiting list. Everything begins by writing the round's own
/// row, so that whoever comes second waits for the first. Call inside a transaction, rounds in the order of their keys.
/// </summary>
internal sealed class MealPlaces(CommonwealDb db, IMailbox mailbox, PersonalData personal, CurrentCity city, PublicAddress address, TimeProvider clock, Texts texts)
{
    private const int Looked = 50;

    /// <summary>Gives the guest a place, or one on the waiting list; null where the round takes nobody any more.</summary>
    public async Task<MealSeat?> TakeAsync(Guid roundId, MealGuest guest, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var open = db.Set<MealRound>().Where(r => r.Id == roundId && r.SeriesId == guest.SeriesId && r.StartsAt > now && (r.State == RoundState.Planned || r.State == RoundState.Seated));
        if (await open.ExecuteUpdateAsync(u => u.SetProperty(r => r.LastNumber, r => r.LastNumber + 1), stop) == 0) return null;
        var number = await open.Select(r => r.LastNumber).SingleAsync(stop);
        var placed = await TryAsync(roundId, guest.People, guest.Kind is GuestKind.Group, stop);
        var seat = new MealSeat
        {
            RoundId = roundId, GuestId = guest.Id, People = guest.People, IsGroup = guest.Kind is GuestKind.Group, Number = number,
            State = placed ? SeatState.Placed : SeatState.Waiting,
        };
        db.Add(seat);
        await db.SaveChangesAsync(stop);
        return seat;
    }

    /// <summary>Gives a seat back and lets the first who fits move up.</summary>
    public async Task FreeAsync(Guid roundId, Guid guestId, CancellationToken stop)
    {
        // Whoever seats people or moves them up has this row: the seat is read once they are done with it.
        await db.Set<MealRound>().Where(r => r.Id == roundId).ExecuteUpdateAsync(u => u.SetProperty(r => r.LastNumber, r => r.LastNumber), stop);
        if (await db.Set<MealSeat>().SingleOrDefaultAsync(s => s.RoundId == roundId && s.GuestId == guestId && (s.State == SeatState.Placed || s.State == SeatState.Waiting), stop) is not { } seat) return;
        var held = seat.State is SeatState.Placed;
        (seat.State, seat.TableId) = (SeatState.Gone, null);
        if (held)
        {
            var (people, groups) = seat.IsGroup ? (0, 1) : (seat.People, 0);
            await db.Set<MealRound>().Where(r => r.Id == seat.RoundId)
                .ExecuteUpdateAsync(u => u.SetProperty(r => r.Taken, r => r.Taken - people).SetProperty(r => r.GroupsTaken, r => r.GroupsTaken - groups), stop);
        }
        await db.SaveChangesAsync(stop);
        if (held) await MoveUpAsync(seat.RoundId, stop);
    }

    /// <summary>More seats, or fewer; fewer never take a place from anybody: the desk is told that a host is missing.</summary>
    public async Task AddSeatsAsync(Guid roundId, int seats, CancellationToken stop)
    {
        await db.Set<MealRound>().Where(r => r.Id == roundId).ExecuteUpdateAsync(u => u.SetProperty(r => r.Places, r => r.Places + seats), stop);
        if (seats > 0) await MoveUpAsync(roundId, stop);
    }

    /// <summary>Whoever waits longest and fits gets the place, and hears of it.</summary>
    public async Task MoveUpAsync(Guid roundId, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId && r.StartsAt > now && (r.State == RoundState.Planned || r.State == RoundState.Seated), stop) is not { } round) return;
        foreach (var seat in await db.Set<MealSeat>().Where(s => s.RoundId == roundId && s.State == SeatState.Waiting).OrderBy(s => s.Number).Take(Looked).ToListAsync(stop))
        {
            if (!await TryAsync(roundId, seat.People, seat.IsGroup, stop)) continue;
            seat.State = SeatState.Placed;
            await db.SaveChangesAsync(stop);
            var guest = await db.Set<MealGuest>().AsNoTracking().SingleAsync(g => g.Id == seat.GuestId, stop);
            await WriteAsync(guest, "movedUp", round, "meal-up/" + seat.Id, stop);
        }
    }

    /// <summary>A letter to a guest who left an e-mail address.</summary>
    /// <param name="guest">Who is written to.</param>
    /// <param name="what">Which letter.</param>
    /// <param name="round">The meal it is about.</param>
    /// <param name="once">Key under which it goes out once.</param>
    /// <param name="stop">Ends the writing.</param>
    /// <param name="path">Where its link leads, after the language; the door for receipts where nothing is said.</param>
    public Task WriteAsync(MealGuest guest, string what, MealRound round, string once, CancellationToken stop, string path = "/receipt")
        => guest is { ByEmail: true, ContactSealed: { } contact } ? WriteAsync(contact, guest.Language, what, round, once, path, stop) : Task.CompletedTask;

    /// <summary>A letter to a host who left an e-mail address.</summary>
    public Task WriteAsync(MealHost host, string what, MealRound round, string once, CancellationToken stop)
        => host.ByEmail ? WriteAsync(host.ContactSealed, host.Language, what, round, once, "/receipt", stop) : Task.CompletedTask;

    private async Task WriteAsync(byte[] contact, string language, string what, MealRound round, string once, string path, CancellationToken stop)
    {
        var snapshot = await city.GetAsync(stop);
        var when = new CityTime(snapshot.TimeZone).FullWithTime(round.StartsAt, language);
        await mailbox.SendAsync(new OutgoingMail(personal.Open(contact), texts.In(language, "sharedMeals.mail.subject." + what, ("when", when)),
            texts.In(language, "sharedMeals.mail." + what, ("when", when), ("place", round.Place.For(language, snapshot.Languages).Text), ("link", address.Link($"/{language}{path}")))
                + "\n\n" + snapshot.Settings.Name.For(language, snapshot.Languages).Text + "\n", language) { Once = once }, stop);
    }

    private async Task<bool> TryAsync(Guid roundId, int people, bool isGroup, CancellationToken stop)
        => (isGroup
            ? await db.Set<MealRound>().Where(r => r.Id == roundId && r.GroupsTaken < r.GroupTables).ExecuteUpdateAsync(u => u.SetProperty(r => r.GroupsTaken, r => r.GroupsTaken + 1), stop)
            : await db.Set<MealRound>().Where(r => r.Id == roundId && r.Taken + people <= r.Places).ExecuteUpdateAsync(u => u.SetProperty(r => r.Taken, r => r.Taken + people), stop)) > 0;
}
