using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>When the mayor keeps out of sight, and whether the law allows counting by group.</summary>
[RequirePermission("city.settings")]
internal sealed class SetRulesModel(CommonwealDb db, CitySaving saving, Texts texts) : PageModel, IFormPage
{
    public CitySettings City { get; private set; } = new();

    [BindProperty] public int Version { get; set; }

    [BindProperty] public DateOnly? ElectionFrom { get; set; }

    [BindProperty] public DateOnly? ElectionUntil { get; set; }

    [BindProperty] public bool GroupStatistics { get; set; }


    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Version = City.Version;
        (ElectionFrom, ElectionUntil, GroupStatistics) = (City.ElectionFrom, City.ElectionUntil, City.GroupStatistics);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        City = city;
        if (ElectionFrom is null != ElectionUntil is null) ModelState.AddModelError(ElectionFrom is null ? nameof(ElectionFrom) : nameof(ElectionUntil), texts["city.election.both"]);
        else if (ElectionUntil < ElectionFrom) ModelState.AddModelError(nameof(ElectionUntil), texts["city.dates.backwards"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        (city.ElectionFrom, city.ElectionUntil, city.GroupStatistics) = (ElectionFrom, ElectionUntil, GroupStatistics);
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        await PrepareAsync(stop);
        Version = City.Version;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop) => City = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);
}
