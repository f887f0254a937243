using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Theme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>The city's one colour, with what becomes of it on the pages.</summary>
[RequirePermission("city.settings")]
internal sealed class SetLookModel(CommonwealDb db, CitySaving saving, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Colour { get; set; }

    public ColourResult Result => ColourResult.Of(Ui.Theme.Colour.TryParse(Colour, out var colour) ? colour : default);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);
        (Version, Colour) = (city.Version, city.Colour);
    }

    /// <summary>The samples alone, while somebody tries colours.</summary>
    public IActionResult OnGetResult(string? colour)
        => Ui.Theme.Colour.TryParse(colour, out var tried) ? Partial("/City/Desk/_ColourResult.cshtml", ColourResult.Of(tried)) : BadRequest();

    public IActionResult OnPostShow() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Ui.Theme.Colour.TryParse(Colour, out var colour)) ModelState.AddModelError(nameof(Colour), texts["city.colour.wrong"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        city.Colour = colour.ToString();
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        Version = (await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop)).Version;
        return Page();
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;
}
