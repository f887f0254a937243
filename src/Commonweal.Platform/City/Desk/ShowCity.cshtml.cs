using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.City.Desk;

/// <summary>The city's settings at a glance, each with a way to change it.</summary>
[RequirePermission("city.settings")]
internal sealed class ShowCityModel(Here here, Modules modules, Texts texts) : PageModel
{
    public CitySettings City => here.City.Settings;

    public bool Saved { get; private set; }

    public string Languages => string.Join(", ", City.Languages.Select(here.NativeName));

    public string Awake => Listed(modules.Parts.Where(p => here.City.IsAwake(p.Key)).Select(p => texts[p.Title]));

    public string Competences => City.Competences.Count == Competence.All.Count ? texts["common.all"]
        : Listed(Competence.All.Where(c => here.City.IsCompetent(c)).Select(c => texts[Competence.Title(c)]));

    public string FreeDays => Listed(City.FreeDays.Select(d => System.Globalization.CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(d)));

    public string Election => City is { ElectionFrom: { } from, ElectionUntil: { } until } ? texts["city.election.dates", ("from", from), ("until", until)] : texts["common.none"];

    public IEnumerable<Absence> AwayNow => here.City.Absences.Where(a => a.Covers(here.Today));

    public void OnGet(bool saved) => Saved = saved;

    private string Listed(IEnumerable<string> words) => string.Join(" · ", words) is { Length: > 0 } list ? list : texts["common.none"];
}
