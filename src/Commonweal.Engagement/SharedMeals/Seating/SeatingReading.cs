using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>Reads what the engine is asked about a round. Backgrounds are opened here, for the mix, and nowhere else.</summary>
internal sealed class SeatingReading(CommonwealDb db, PersonalData personal)
{
    /// <summary>The question about a round; those who already sit are kept where <paramref name="kept"/> says so.</summary>
    public async Task<RoundQuestion> ReadAsync(MealRound round, Func<MealSeat, bool> comes, Func<MealSeat, Guid?> kept, CancellationToken stop)
    {
        var tables = await TablesAsync(round.Id, stop);
        var seats = (await db.Set<MealSeat>().AsNoTracking().Where(s => s.RoundId == round.Id && !s.IsGroup).OrderBy(s => s.Number).ToListAsync(stop)).Where(comes).ToList();
        var guests = await GuestsAsync(round.SeriesId, stop);
        var backgrounds = await BackgroundsAsync(round.SeriesId, guests.Values, stop);
        var pairs = await db.Set<MealPair>().AsNoTracking().Where(p => p.SeriesId == round.SeriesId).OrderBy(p => p.OneId).ThenBy(p => p.OtherId).ToListAsync(stop);
        var known = tables.Select(t => t.TableId).ToHashSet();
        return new RoundQuestion(
            tables,
            [.. seats.Where(s => guests.ContainsKey(s.GuestId)).Select(s => Diner(s, guests[s.GuestId], backgrounds))],
            await MetAsync(round, stop),
            [.. pairs.Where(p => !p.Apart).Select(p => (p.OneId, p.OtherId))],
            [.. pairs.Where(p => p.Apart).Select(p => (p.OneId, p.OtherId))],
            seats.Select(s => (s.Id, Table: kept(s))).Where(s => s.Table is { } table && known.Contains(table)).ToDictionary(s => s.Id, s => s.Table!.Value));
    }

    /// <summary>For each table of an earlier round of the series: who sat there, the host among them.</summary>
    public async Task<IReadOnlyList<IReadOnlyCollection<Guid>>> MetAsync(MealRound round, CancellationToken stop)
    {
        var earlier = await db.Set<MealSeat>().AsNoTracking().Where(s => s.TableId != null && (s.State == SeatState.Came || s.State == SeatState.Placed))
            .Join(db.Set<MealRound>().Where(r => r.SeriesId == round.SeriesId && r.StartsAt < round.StartsAt && r.State != RoundState.Cancelled), s => s.RoundId, r => r.Id, (s, r) => new { s.TableId, s.GuestId, r.StartsAt })
            .ToListAsync(stop);
        Guid[] ids = [.. earlier.Select(e => e.TableId!.Value).Distinct()];
        var hosts = await db.Set<MealTable>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.HostId, stop);
        return [.. earlier.GroupBy(e => (e.StartsAt, e.TableId)).OrderByDescending(g => g.Key.StartsAt).ThenBy(g => g.Key.TableId)
            .Select(g => (IReadOnlyCollection<Guid>)[.. g.Select(e => e.GuestId).Concat(hosts.GetValueOrDefault(g.Key.TableId!.Value) is { } host ? [host] : []).Order()])];
    }

    private async Task<List<HostTable>> TablesAsync(Guid roundId, CancellationToken stop)
        => (await db.Set<MealTable>().AsNoTracking().Where(t => t.RoundId == roundId && t.Open)
            .Join(db.Set<MealHost>().AsNoTracking(), t => t.HostId, h => (Guid?)h.Id, (t, h) => new { Table = t, Host = h }).OrderBy(r => r.Table.Number).ToListAsync(stop))
            .ConvertAll(r => new HostTable(r.Table.Id, r.Host.Id, r.Table.Seats, r.Host.Speaks, r.Host.DistrictCode ?? ""));

    private Task<Dictionary<Guid, MealGuest>> GuestsAsync(Guid seriesId, CancellationToken stop)
        => db.Set<MealGuest>().AsNoTracking().Where(g => g.SeriesId == seriesId && !g.Gone && g.Kind == GuestKind.Adults).ToDictionaryAsync(g => g.Id, stop);

    private async Task<Dictionary<Guid, string>> BackgroundsAsync(Guid seriesId, IEnumerable<MealGuest> guests, CancellationToken stop)
    {
        var said = await db.Set<MealBackground>().AsNoTracking().Where(b => b.SeriesId == seriesId).ToDictionaryAsync(b => b.Id, b => b.Words, stop);
        return guests.Where(g => g.LinkSealed is not null)
            .Select(g => (g.Id, Words: said.GetValueOrDefault(Guid.ParseExact(personal.Open(g.LinkSealed!), "N"))))
            .Where(g => g.Words is not null).ToDictionary(g => g.Id, g => personal.Open(g.Words!));
    }

    private static Diner Diner(MealSeat seat, MealGuest guest, Dictionary<Guid, string> backgrounds) => new(
        seat.Id, guest.Id, seat.People, guest.Speaks, guest.DistrictCode ?? "", ((int)guest.Age).ToString(CultureInfo.InvariantCulture), backgrounds.GetValueOrDefault(guest.Id) ?? "");
}
