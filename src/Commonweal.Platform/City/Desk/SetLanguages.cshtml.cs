using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>The languages the city speaks, in its order, and its clock.</summary>
[RequirePermission("city.settings")]
internal sealed class SetLanguagesModel(CommonwealDb db, CitySaving saving, Catalogues catalogues, Texts texts) : PageModel, IFormPage
{
    public CitySettings City { get; private set; } = new();

    [BindProperty] public int Version { get; set; }

    /// <summary>Place of each language; none for those the city does not speak.</summary>
    [BindProperty] public Dictionary<string, string?> Places { get; set; } = [];

    [BindProperty] public string? TimeZone { get; set; }

    public IReadOnlyList<string> Known { get; } = [.. catalogues.Languages];

    public static IEnumerable<Choice> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id).Order(StringComparer.Ordinal).Select(id => new Choice(id, id))];


    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Version = City.Version;
        Places = City.Languages.Index().ToDictionary(l => l.Item, l => (string?)(l.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        TimeZone = City.TimeZone;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        City = city;
        var order = Known.Select((language, index) => (language, index, place: Place(language))).Where(l => l.place is not null).OrderBy(l => l.place).ThenBy(l => l.index).Select(l => l.language).ToList();
        if (order.Count == 0) ModelState.AddModelError("", texts["city.languages.none"]);
        if (TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) ModelState.AddModelError(nameof(TimeZone), texts["imports.unknownZone", ("zone", TimeZone ?? "")]);
        if (!ModelState.IsValid) return this.ShowAgain();
        city.Languages = order;
        city.TimeZone = TimeZone!;
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        await PrepareAsync(stop);
        Version = City.Version;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop) => City = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);

    private decimal? Place(string language) => Numbers.ReadWhole(Places.GetValueOrDefault(language)) is { IsRead: true, Value: > 0 and var place } ? place : null;
}
