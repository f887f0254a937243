using Commonweal.Analysis.Mixing;
using Commonweal.Engagement.SharedMeals.Door;
using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.SharedMeals.Demo;

/// <summary>One series of the invented city: two rounds were held, the third is the day after tomorrow.</summary>
internal sealed class RivermeetMeals(CommonwealDb db, CurrentCity current, SeatingReading reading, SecretDigits receipts, PersonalData personal, TimeProvider clock)
{
    private const int Hosts = 9, Seats = 7, Guests = 44, Seed = 2027;

    private readonly MealSeries series = new()
    {
        Name = MultilingualText.Of(RivermeetTable.Name), Words = MultilingualText.Of(RivermeetTable.Words), Prompts = MultilingualText.Of(RivermeetTable.Prompts),
        Backgrounds = MultilingualText.Of(RivermeetTable.Backgrounds), MostBack = 80, Currency = "EUR", IsPublic = true,
    };

    private CitySnapshot city = null!;
    private DateOnly today;

    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
        => await ActivatorUtilities.CreateInstance<RivermeetMeals>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        city = await current.GetAsync(stop);
        today = new CityTime(city.TimeZone).Day(clock.GetUtcNow());
        List<MealRound> rounds = [Round(-37), Round(-9), Round(2)];
        db.Add(series);
        db.AddRange(rounds);
        var hosts = Enumerable.Range(0, Hosts).Select(Host).ToList();
        db.AddRange(hosts);
        foreach (var round in rounds) db.AddRange(hosts.Select((h, at) => new MealTable { RoundId = round.Id, HostId = h.Id, Number = at + 1, Seats = h.Seats, Open = true }));
        var guests = Enumerable.Range(0, Guests).Select(Guest).Append(Group()).ToList();
        db.AddRange(guests);
        await db.SaveChangesAsync(stop);
        foreach (var round in rounds) await HoldAsync(round, guests, rounds.IndexOf(round), stop);
        db.AddRange(hosts.Take(6).Select((h, at) => new MealClaim { HostId = h.Id, RoundId = rounds[1].Id, Amount = 41.30m + (at * 4.15m), MadeOn = today.AddDays(-6), PaidOn = at < 4 ? today.AddDays(-2) : null }));
        db.AddRange(Enumerable.Range(0, 46).Select(n => new MealFeedback
        {
            RoundId = rounds[n % 2].Id, MetNew = n % 12 != 0, FeltWelcome = n % 9 != 0, ComesAgain = n % 7 != 0,
            Words = RivermeetTable.Sentences.ElementAtOrDefault(n), MayBeShown = n % 4 != 3, Released = n < RivermeetTable.Sentences.Length && n % 4 < 2,
        }));
        await db.SaveChangesAsync(stop);
    }

    private MealRound Round(int days)
    {
        var local = today.AddDays(days).ToDateTime(new TimeOnly(18, 30));
        return new MealRound
        {
            SeriesId = series.Id, StartsAt = new DateTimeOffset(local, city.TimeZone.GetUtcOffset(local)).ToUniversalTime(), Place = MultilingualText.Of(RivermeetTable.Place),
            DistrictCode = city.Districts[0].Code, StepFree = true, GroupTables = 2,
        };
    }

    /// <summary>Everybody signs up, is seated as in life, and comes, but for a few.</summary>
    private async Task HoldAsync(MealRound round, IReadOnlyList<MealGuest> guests, int at, CancellationToken stop)
    {
        var coming = guests.Where((g, n) => g.Kind is GuestKind.Group ? at > 0 : (n + at) % 8 != 0).ToList();
        db.AddRange(coming.Select((g, n) => new MealSeat { RoundId = round.Id, GuestId = g.Id, People = g.People, IsGroup = g.Kind is GuestKind.Group, Number = n + 1, State = SeatState.Placed }));
        await db.SaveChangesAsync(stop);
        var people = coming.Where(g => g.Kind is GuestKind.Adults).Sum(g => g.People);
        await db.Set<MealRound>().Where(r => r.Id == round.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Places, Hosts * Seats).SetProperty(r => r.Taken, people)
            .SetProperty(r => r.GroupsTaken, coming.Count(g => g.Kind is GuestKind.Group)).SetProperty(r => r.LastNumber, coming.Count), stop);
        var seated = RoundSeating.Seat(await reading.ReadAsync(round, s => s.State is SeatState.Placed, _ => null, stop), SearchEffort.OfSeconds(0.01), Seed);
        (round.State, round.Seed, round.SeatedOn) = (RoundState.Seated, Seed, new CityTime(city.TimeZone).Day(round.StartsAt).AddDays(-4));
        var seats = await db.Set<MealSeat>().Where(s => s.RoundId == round.Id).ToListAsync(stop);
        foreach (var seat in seats)
        {
            if (seated.Tables.TryGetValue(seat.Id, out var table)) seat.TableId = table;
            if (at < 2) seat.State = seat.Number % 11 == 5 ? SeatState.Missed : SeatState.Came;
        }
        if (at < 2)
        {
            var came = seats.Where(s => s.State is SeatState.Came).ToList();
            (round.State, round.Came, round.TablesHeld, round.Spoken) = (RoundState.Done, came.Sum(s => s.People), came.Where(s => s.TableId is not null).DistinctBy(s => s.TableId).Count() + came.Count(s => s.IsGroup), ["ar", "en", "es", "fr", "tr", "uk"]);
            round.MetNew = EveningFigures.MetNew(came, await reading.MetAsync(round, stop));
        }
        await db.SaveChangesAsync(stop);
    }

    private MealHost Host(int number)
    {
        var (key, lookup) = receipts.Store(MealGuest.ReceiptPurpose, SecretDigits.New());
        var (name, speaks) = RivermeetTable.Hosts[number];
        return new MealHost
        {
            SeriesId = series.Id, Once = Guid.NewGuid(), NameSealed = personal.Seal(name), ContactSealed = personal.Seal($"+000 555 02{number:00}"), ByEmail = false, Language = speaks[0],
            Speaks = [.. speaks], DistrictCode = city.Districts[number % city.Districts.Count].Code, Seats = Seats, State = HostState.Ready, TrainedOn = today.AddDays(-45), KitOn = today.AddDays(-40),
            OfferedOn = today.AddDays(-60), ReceiptLookup = lookup, ReceiptKey = key,
        };
    }

    private MealGuest Guest(int number)
    {
        var (key, lookup) = receipts.Store(MealGuest.ReceiptPurpose, SecretDigits.New());
        var speaks = RivermeetTable.Speaks[number % RivermeetTable.Speaks.Length];
        var background = number % 3 == 0 ? null : new MealBackground { SeriesId = series.Id, Words = personal.Seal((number % 4).ToString(System.Globalization.CultureInfo.InvariantCulture)) };
        if (background is not null) db.Add(background);
        var needs = number % 4 == 1 ? new MealNeeds([MealNeeds.Foods[number % MealNeeds.Foods.Length]], number % 12 == 1 ? ["stepFree"] : [], null) : null;
        return new MealGuest
        {
            SeriesId = series.Id, Once = Guid.NewGuid(), Kind = GuestKind.Adults, NameSealed = personal.Seal(RivermeetTable.Names[number % RivermeetTable.Names.Length]),
            NeedsSealed = needs is null ? null : personal.Seal(System.Text.Json.JsonSerializer.Serialize(needs)), Language = city.Languages.Contains(speaks[0]) ? speaks[0] : "en", Speaks = [.. speaks],
            DistrictCode = city.Districts[number * 5 % city.Districts.Count].Code, Age = (AgeSpan)(number % 5), Adults = number % 5 == 0 ? 2 : 1, Children = number % 9 == 4 ? 2 : 0,
            LinkSealed = background is null ? null : personal.Seal(background.Id.ToString("N")), SignedUpOn = today.AddDays(-50 + (number % 20)), ReceiptLookup = lookup, ReceiptKey = key,
        };
    }

    private MealGuest Group()
    {
        var (key, lookup) = receipts.Store(MealGuest.ReceiptPurpose, SecretDigits.New());
        return new MealGuest
        {
            SeriesId = series.Id, Once = Guid.NewGuid(), Kind = GuestKind.Group, NameSealed = personal.Seal("Boathouse Youth Club"), ContactSealed = personal.Seal("+000 555 0300"), Language = "en", Speaks = ["en", "fr"],
            Adults = 2, Children = 9, SignedUpOn = today.AddDays(-20), ReceiptLookup = lookup, ReceiptKey = key,
        };
    }
}
