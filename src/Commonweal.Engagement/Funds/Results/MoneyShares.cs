using Commonweal.Analysis.Disclosure;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Maps;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>A part of the money: whose, how much, how many projects. Null where it is hidden to protect people.</summary>
internal sealed record MoneyPart(string Name, decimal? Money, long? Projects);

/// <summary>Where the money of a round went.</summary>
internal sealed record SharedMoney(FundRound Round, MapPicture? Map, IReadOnlyList<MoneyPart> Areas, IReadOnlyList<MoneyPart> Served, IReadOnlyList<MoneyPart> Led);

/// <summary>
/// Share of the money by area, by group served and by organisations led by those affected. Areas are on the list of projects
/// anyway; the two others are what organisations say of themselves, and leave only through disclosure control.
/// </summary>
internal sealed class MoneyShares(CommonwealDb db, CityShapes shapes, Here here, Texts texts)
{
    public async Task<SharedMoney> ReadAsync(FundRound round, CancellationToken stop)
    {
        var funded = await db.Set<Proposal>().AsNoTracking().Where(p => p.RoundId == round.Id && p.FundedAs != null)
            .Select(p => new Line(p.DistrictCode, p.Serves, p.Organisation != null, p.LedByAffected, p.Cost ?? 0)).ToListAsync(stop);
        var places = funded.GroupBy(l => l.District).ToDictionary(g => g.Key ?? "", g => (Money: g.Sum(l => l.Cost), Count: g.Count()), StringComparer.Ordinal);
        var areas = here.City.Districts.Where(d => places.ContainsKey(d.Code)).Select(d => new MoneyPart(here.Text(d.Name), places[d.Code].Money, places[d.Code].Count)).ToList();
        if (areas.Count > 0 && places.TryGetValue("", out var whole)) areas.Add(new(texts["funds.rules.wholeCity"], whole.Money, whole.Count));
        var said = funded.Where(l => l.IsOrganisation).ToList();
        return new(
            round,
            areas.Count > 0 ? Map(round, places.ToDictionary(p => p.Key, p => p.Value.Money, StringComparer.Ordinal)) : null,
            areas,
            round.ImportedHash is null ? Safely([.. Enum.GetValues<Served>().Select(s => (texts["funds.served." + s], funded.Where(l => l.Serves == s).ToList()))]) : [],
            said.Count == 0 ? [] : Safely([(texts["funds.led.yes"], said.FindAll(l => l.Led is true)), (texts["funds.led.no"], said.FindAll(l => l.Led is false)), (texts["funds.led.unsaid"], said.FindAll(l => l.Led is null))]));
    }

    // Money is shown only where the number of projects may be: a sum over few would tell of each.
    private static IReadOnlyList<MoneyPart> Safely(IReadOnlyList<(string Name, List<Line> Lines)> parts)
    {
        var released = SafeTable.Release(CountTable.OfList([.. parts.Select(p => (long)p.Lines.Count)]), DisclosureRule.Default);
        return [.. parts.Index().Select(p => released[0, p.Index] is { Count: { } count } ? new MoneyPart(p.Item.Name, p.Item.Lines.Sum(l => l.Cost), count) : new MoneyPart(p.Item.Name, null, null))];
    }

    private MapPicture Map(FundRound round, Dictionary<string, decimal> money) => new(
        shapes.Latest,
        [.. here.City.Districts.Select(d => new MapDistrict(d.Code, here.Text(d.Name), money.GetValueOrDefault(d.Code)))],
        texts["funds.map"], round.Currency, texts["funds.map.source"]) { Id = "money" };

    private sealed record Line(string? District, Served Serves, bool IsOrganisation, bool? Led, decimal Cost);
}
