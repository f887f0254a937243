using System.Text.Json;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Print;

/// <summary>A guest as a table knows them: what to call them, how many they are, what they speak.</summary>
internal sealed record SeatedGuest(MealSeat Seat, string Name, int Adults, int Children, IReadOnlyList<string> Speaks, string Language, MealNeeds? Needs)
{
    /// <summary>How many they are, to stand after the name; nothing where they are one.</summary>
    public string Company(Texts texts, string language) => Adults + Children == 1 ? "" : " · " + (Children > 0
        ? texts.CountIn(language, "sharedMeals.adults", Adults) + " + " + texts.CountIn(language, "sharedMeals.children", Children)
        : texts.CountIn(language, "sharedMeals.people", Adults));
}

/// <summary>A table on paper; a group of young people has its own, without a host.</summary>
internal sealed record TableSheet(MealTable? Table, string? Host, IReadOnlyList<SeatedGuest> Guests, IReadOnlyList<string> Spoken)
{
    /// <summary>Languages everybody here speaks; where there is none, all that somebody speaks.</summary>
    public IReadOnlyList<string> Shared(IReadOnlyList<string> hostSpeaks)
    {
        var all = Guests.Select(g => g.Speaks).Append(hostSpeaks).Where(s => s.Count > 0).ToList();
        var shared = all.Count == 0 ? [] : all.Aggregate((IEnumerable<string>)all[0], (one, other) => one.Intersect(other)).ToList();
        return shared.Count > 0 ? shared : Spoken;
    }
}

/// <summary>Opens names and needs for the sheets of a round; whoever asks records the reading.</summary>
internal sealed class TableSheets(CommonwealDb db, PersonalData personal, Texts texts)
{
    public async Task<IReadOnlyList<TableSheet>> ReadAsync(Guid roundId, CancellationToken stop)
    {
        var tables = await db.Set<MealTable>().AsNoTracking().Where(t => t.RoundId == roundId && t.Open).OrderBy(t => t.Number).ToListAsync(stop);
        Guid[] ids = [.. tables.Select(t => t.HostId).OfType<Guid>()];
        var hosts = await db.Set<MealHost>().AsNoTracking().Where(h => ids.Contains(h.Id)).ToDictionaryAsync(h => h.Id, stop);
        var guests = await GuestsAsync(db.Set<MealSeat>().Where(s => s.RoundId == roundId && (s.State == SeatState.Placed || s.State == SeatState.Came)), stop);
        var sheets = tables.ConvertAll(t => Sheet(t, t.HostId is { } host ? hosts.GetValueOrDefault(host) : null, [.. guests.Where(g => g.Seat.TableId == t.Id)]));
        sheets.AddRange(guests.Where(g => g.Seat.IsGroup).Select(g => Sheet(null, null, [g])));
        return sheets;
    }

    /// <summary>Who has a place but no table yet.</summary>
    public Task<IReadOnlyList<SeatedGuest>> WithoutTableAsync(Guid roundId, CancellationToken stop)
        => GuestsAsync(db.Set<MealSeat>().Where(s => s.RoundId == roundId && !s.IsGroup && s.TableId == null && (s.State == SeatState.Placed || s.State == SeatState.Came)), stop);

    public Task<IReadOnlyList<SeatedGuest>> WaitingAsync(Guid roundId, CancellationToken stop)
        => GuestsAsync(db.Set<MealSeat>().Where(s => s.RoundId == roundId && s.State == SeatState.Waiting), stop);

    /// <summary>What is needed at a table, without names: one line for each guest who needs something.</summary>
    public async Task<IReadOnlyList<string>> NeedsAsync(Guid tableId, string language, CancellationToken stop)
        => [.. (await GuestsAsync(db.Set<MealSeat>().Where(s => s.TableId == tableId && (s.State == SeatState.Placed || s.State == SeatState.Came)), stop))
            .Select(g => Words(g.Needs, language)).Where(w => w.Length > 0)];

    /// <summary>Needs in words.</summary>
    public string Words(MealNeeds? needs, string language) => needs is null ? "" : string.Join(" · ",
        needs.Food.Select(f => texts.In(language, "sharedMeals.food." + f)).Concat(needs.Access.Select(a => texts.In(language, "sharedMeals.access." + a)))
            .Concat(string.IsNullOrWhiteSpace(needs.Words) ? [] : [needs.Words]));

    private async Task<IReadOnlyList<SeatedGuest>> GuestsAsync(IQueryable<MealSeat> seats, CancellationToken stop)
    {
        var rows = await seats.AsNoTracking().Join(db.Set<MealGuest>().AsNoTracking(), s => s.GuestId, g => g.Id, (Seat, Guest) => new { Seat, Guest }).OrderBy(r => r.Seat.Number).ToListAsync(stop);
        return rows.ConvertAll(r => new SeatedGuest(r.Seat, personal.Open(r.Guest.NameSealed), r.Guest.Adults, r.Guest.Children, r.Guest.Speaks, r.Guest.Language,
            r.Guest.NeedsSealed is { } needs ? JsonSerializer.Deserialize<MealNeeds>(personal.Open(needs)) : null));
    }

    private TableSheet Sheet(MealTable? table, MealHost? host, IReadOnlyList<SeatedGuest> guests) => new(
        table, host is { NameSealed: { Length: > 0 } name } ? personal.Open(name) : null, guests,
        [.. guests.SelectMany(g => g.Speaks).Concat(host?.Speaks ?? []).Distinct(StringComparer.Ordinal)]);
}
