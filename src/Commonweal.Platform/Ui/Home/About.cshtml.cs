using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Platform.Ui.Home;

/// <summary>Who is behind this, what we hold, and what we never hold.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class AboutModel(Modules modules, Here here, Texts texts) : PageModel
{
    public IEnumerable<DataClass> Held => modules.All.SelectMany(m => m.DataClasses);

    /// <summary>Absences that pause promises today. Everybody may see what rests, nobody who is away.</summary>
    public IEnumerable<Absence> Paused => here.City.Absences.Where(a => a.Covers(here.Today) && a.Pause != AbsencePause.Nothing);

    public void OnGet() { }

    public string Say(Absence absence) => here.City.Department(absence.DepartmentId) is { } department
        ? texts["about.paused", ("department", here.Text(department.Name)), ("until", absence.Until)]
        : texts["about.paused.all", ("until", absence.Until)];

    public string Until(DataClass held) => held.KeepDays is { } days ? texts[held.Until, ("days", days)] : texts[held.Until];
}
