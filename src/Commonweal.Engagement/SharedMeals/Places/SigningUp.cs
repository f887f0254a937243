using System.Globalization;
using System.Text.Json;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Places;

/// <summary>A guest as the form gives it, checked.</summary>
internal sealed record NewGuest(Guid SeriesId, Guid Once, GuestKind Kind, string Name, string? Contact, bool ByEmail, string Language, List<string> Speaks,
    string? District, AgeSpan Age, int Adults, int Children, MealNeeds Needs, int? Background, IReadOnlyList<Guid> Rounds);

/// <summary>A host as the form gives it, checked.</summary>
internal sealed record NewHost(Guid SeriesId, Guid Once, string Name, string Contact, bool ByEmail, string Language, List<string> Speaks, string? District, int Seats, IReadOnlyList<Guid> Rounds);

/// <summary>Who signed up, and the receipt told once; null where the same form had been sent before.</summary>
internal sealed record SignedUp(Guid Id, string? Receipt);

/// <summary>The one way guests and hosts come in, and guests leave.</summary>
internal sealed class SigningUp(CommonwealDb db, MealPlaces places, SecretDigits receipts, PersonalData personal, Here here)
{
    public async Task<SignedUp> GuestAsync(NewGuest told, CancellationToken stop)
    {
        var digits = SecretDigits.New();
        var (key, lookup) = receipts.Store(MealGuest.ReceiptPurpose, digits);
        var background = told.Background is { } chosen ? new MealBackground { SeriesId = told.SeriesId, Words = personal.Seal(chosen.ToString(CultureInfo.InvariantCulture)) } : null;
        var guest = new MealGuest
        {
            SeriesId = told.SeriesId, Once = told.Once, Kind = told.Kind, NameSealed = personal.Seal(told.Name),
            ContactSealed = told.Contact is { } contact ? personal.Seal(contact) : null, ByEmail = told.ByEmail,
            NeedsSealed = Sealed(told.Needs),
            Language = told.Language, Speaks = told.Speaks, DistrictCode = told.District, Age = told.Age, Adults = told.Adults, Children = told.Children,
            LinkSealed = background is null ? null : personal.Seal(background.Id.ToString("N")), SignedUpOn = here.Today, ReceiptLookup = lookup, ReceiptKey = key,
        };
        return await OnceAsync(async s =>
        {
            db.Add(guest);
            if (background is not null) db.Add(background);
            await db.SaveChangesAsync(s);
            foreach (var round in told.Rounds.Order())
            {
                var seat = await places.TakeAsync(round, guest, s);
                if (seat is not null) await places.WriteAsync(guest, seat.State is SeatState.Placed ? "placed" : "waiting", await RoundAsync(round, s), "meal-in/" + seat.Id, s);
            }
            return new SignedUp(guest.Id, digits);
        }, stop);
    }

    public async Task<SignedUp> HostAsync(NewHost told, CancellationToken stop)
    {
        var digits = SecretDigits.New();
        var (key, lookup) = receipts.Store(MealGuest.ReceiptPurpose, digits);
        var host = new MealHost
        {
            SeriesId = told.SeriesId, Once = told.Once, NameSealed = personal.Seal(told.Name), ContactSealed = personal.Seal(told.Contact), ByEmail = told.ByEmail,
            Language = told.Language, Speaks = told.Speaks, DistrictCode = told.District, Seats = told.Seats, OfferedOn = here.Today, ReceiptLookup = lookup, ReceiptKey = key,
        };
        return await OnceAsync(async s =>
        {
            db.Add(host);
            foreach (var round in told.Rounds.Order())
            {
                // The round's own row first, so that two hosts never get the same number.
                await db.Set<MealRound>().Where(r => r.Id == round).ExecuteUpdateAsync(u => u.SetProperty(r => r.LastNumber, r => r.LastNumber + 1), s);
                var last = await db.Set<MealTable>().Where(t => t.RoundId == round).MaxAsync(t => (int?)t.Number, s) ?? 0;
                db.Add(new MealTable { RoundId = round, HostId = host.Id, Number = last + 1, Seats = told.Seats });
                await db.SaveChangesAsync(s);
            }
            return new SignedUp(host.Id, digits);
        }, stop);
    }

    /// <summary>Speaks, eats or needs something else than was said.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the guest meanwhile, or the guest is gone.</exception>
    public async Task ChangeAsync(Guid guestId, int version, List<string> speaks, MealNeeds needs, CancellationToken stop)
    {
        if (await db.Set<MealGuest>().SingleOrDefaultAsync(g => g.Id == guestId && !g.Gone, stop) is not { } guest || guest.Version != version) throw new DbUpdateConcurrencyException();
        (guest.Speaks, guest.NeedsSealed) = (speaks, Sealed(needs));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Comes to one more round.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Something changed in this very moment.</exception>
    public Task JoinAsync(Guid guestId, Guid roundId, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await db.Set<MealGuest>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == guestId && !g.Gone, s) is not { } guest) return;
        if (await db.Set<MealSeat>().SingleOrDefaultAsync(t => t.GuestId == guestId && t.RoundId == roundId, s) is { } before)
        {
            if (before.State is not SeatState.Gone) return;
            db.Remove(before);
            await db.SaveChangesAsync(s);
        }
        await places.TakeAsync(roundId, guest, s);
    }, stop);

    /// <summary>Does not come to one round.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Something changed in this very moment.</exception>
    public Task LeaveAsync(Guid guestId, Guid roundId, CancellationToken stop) => db.InTransactionAsync(s => places.FreeAsync(roundId, guestId, s), stop);

    /// <summary>What the guest said of their background is gone at once.</summary>
    public Task ForgetBackgroundAsync(Guid guestId, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await db.Set<MealGuest>().SingleOrDefaultAsync(g => g.Id == guestId, s) is not { LinkSealed: { } link } guest) return;
        var background = Guid.ParseExact(personal.Open(link), "N");
        guest.LinkSealed = null;
        await db.Set<MealBackground>().Where(b => b.Id == background).ExecuteDeleteAsync(s);
        await db.SaveChangesAsync(s);
    }, stop);

    /// <summary>Takes the guest out of every round to come; name, contact, needs and background go at once.</summary>
    public async Task WithdrawAsync(Guid guestId, CancellationToken stop)
    {
        await ForgetBackgroundAsync(guestId, stop);
        await db.InTransactionAsync(async s =>
        {
            var guest = await db.Set<MealGuest>().SingleAsync(g => g.Id == guestId, s);
            (guest.Gone, guest.NameSealed, guest.ContactSealed, guest.ByEmail, guest.NeedsSealed) = (true, personal.Seal(""), null, false, null);
            await db.SaveChangesAsync(s);
            foreach (var round in await db.Set<MealSeat>().Where(t => t.GuestId == guestId && (t.State == SeatState.Placed || t.State == SeatState.Waiting)).OrderBy(t => t.RoundId).Select(t => t.RoundId).ToListAsync(s))
                await places.FreeAsync(round, guestId, s);
        }, stop);
    }

    private byte[]? Sealed(MealNeeds needs) => needs.IsEmpty ? null : personal.Seal(JsonSerializer.Serialize(needs));

    private Task<MealRound> RoundAsync(Guid id, CancellationToken stop) => db.Set<MealRound>().AsNoTracking().SingleAsync(r => r.Id == id, stop);

    private async Task<SignedUp> OnceAsync(Func<CancellationToken, Task<SignedUp>> work, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(work, stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return new(Guid.Empty, null);
        }
    }
}
