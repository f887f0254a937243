using System.Globalization;
using Commonweal.Communication.Audience.Places;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Charts;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Desk;

/// <summary>Whom we reach, by language and district beside those who live there: who is missing.</summary>
[RequirePermission("audience.read"), WhileAwake("audience")]
internal sealed class ShowReachModel(CommonwealDb db, CityShapes shapes, CityTime time, Catalogues catalogues, Here here, Texts texts) : PageModel
{
    /// <summary>A district is called missing where fewer than half as many of its people subscribe as in the whole city.</summary>
    private const decimal Missing = 0.5m;

    public long Total { get; private set; }

    public long ThroughPlaces { get; private set; }

    public string ShareMeans { get; private set; } = "";

    public MapPicture Map { get; private set; } = null!;

    public BarChart ByLanguage { get; private set; } = null!;

    public BarChart PlacesByLanguage { get; private set; } = null!;

    public BarChart ByChannel { get; private set; } = null!;

    public LanguagesBeside Beside { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var counts = await db.Set<AudienceCount>().AsNoTracking().Where(c => c.People > 0).ToListAsync(stop);
        var population = await db.Set<Population>().AsNoTracking().Where(p => p.Group == Population.Everyone || p.Group.StartsWith(LanguagesBeside.Group)).ToListAsync(stop);
        var people = population.Where(p => p.Group == Population.Everyone).ToDictionary(p => p.DistrictCode, p => p.People, StringComparer.Ordinal);
        Beside = LanguagesBeside.Of(counts, population, here.City.Languages);
        var places = await db.Set<ReachPlace>().AsNoTracking().ToListAsync(stop);
        var whole = counts.Where(c => c.DistrictCode == AudienceCount.WholeCity).ToList();
        (Total, ThroughPlaces) = (whole.Sum(c => (long)c.People), places.Sum(p => (long)p.Reached));
        var inhabitants = here.City.Districts.Sum(d => (long)people.GetValueOrDefault(d.Code));
        ShareMeans = inhabitants == 0 ? texts["audience.reach.noPopulation"] : texts["audience.reach.share", ("thousand", PerThousand(Total, inhabitants)), ("people", inhabitants)];
        var source = texts["audience.reach.source", ("day", time.Short(here.Today))];
        ShowDistricts(counts, people, source);
        ByLanguage = Bars(here.City.Languages.Select(l => (l, (long)whole.Where(c => c.Language == l).Sum(c => c.People))), "audience.reach.byLanguage", "audience.reach.unit", source, "languages");
        var channels = await db.Set<ChannelCount>().AsNoTracking().Where(c => c.Channels > 0).ToListAsync(stop);
        ByChannel = new([.. channels.OrderBy(c => c.Kind).Select(c => new ChartBar(texts["audience.kind." + c.Kind], c.Channels))], texts["audience.reach.byChannel"], texts["audience.reach.channel"], texts["audience.reach.channel.unit"], source) { Id = "channels" };
        PlacesByLanguage = Bars(here.City.Languages.Select(l => (l, places.Where(p => p.Languages.Contains(l)).Sum(p => (long)p.Reached))), "audience.reach.placesByLanguage", "audience.reach.places.unit", source, "places");
    }

    /// <summary>The language's own name, also of one the city does not write.</summary>
    public string NameOf(string language)
    {
        if (language == LanguagesBeside.Other) return texts["audience.beside.other"];
        if (catalogues.Knows(language)) return here.NativeName(language);
        try
        {
            return CultureInfo.GetCultureInfo(language).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    private void ShowDistricts(List<AudienceCount> counts, Dictionary<string, int> people, string source)
    {
        var chosen = counts.GroupBy(c => c.DistrictCode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => (long)c.People), StringComparer.Ordinal);
        var known = here.City.Districts.Where(d => people.GetValueOrDefault(d.Code) > 0).ToList();
        var perThousand = known.ToDictionary(d => d.Code, d => PerThousand(chosen.GetValueOrDefault(d.Code), people[d.Code]), StringComparer.Ordinal);
        var average = known.Count == 0 ? 0 : PerThousand(chosen.GetValueOrDefault(AudienceCount.AnyDistrict), known.Sum(d => (long)people[d.Code]));
        var missing = known.Where(d => perThousand[d.Code] < Missing * average).OrderBy(d => perThousand[d.Code]).Select(d => here.Text(d.Name)).ToList();
        Map = new MapPicture(shapes.Latest, [.. here.City.Districts.Select(d => new MapDistrict(d.Code, here.Text(d.Name), perThousand.TryGetValue(d.Code, out var value) ? value : null))],
            texts["audience.reach.map"], texts["audience.reach.map.unit"], source)
        {
            Id = "audience", Decimals = 1,
            Summary = missing.Count == 0 ? texts["audience.reach.missing.none"] : texts["audience.reach.missing", ("districts", string.Join(texts["audience.and"], missing))],
        };
    }

    private BarChart Bars(IEnumerable<(string Language, long Count)> counts, string caption, string unit, string source, string id)
        => new([.. counts.Select(c => new ChartBar(here.NativeName(c.Language), c.Count))], texts[caption], texts["audience.reach.language"], texts[unit], source) { Id = id };

    private static decimal PerThousand(long count, long of) => of == 0 ? 0 : Math.Round(1000m * count / of, 1);
}
