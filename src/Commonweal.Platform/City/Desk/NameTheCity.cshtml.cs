using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>What the city is called and what it stands for, in its languages.</summary>
[RequirePermission("city.settings")]
internal sealed class NameTheCityModel(CommonwealDb db, CitySaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    public CitySettings City { get; private set; } = new();

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput Statement { get; set; } = new();


    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Version = City.Version;
        Name = MultilingualInput.Of(City.Name);
        Statement = MultilingualInput.Of(City.Statement);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        City = city;
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, most: 80, required: true);
        Statement.Check(ModelState, nameof(Statement), texts, here.City.Languages, most: 200);
        if (!ModelState.IsValid) return this.ShowAgain();
        city.Name = Name.ApplyTo(city.Name, here.City.Languages);
        city.Statement = Statement.ApplyTo(city.Statement, here.City.Languages);
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        await PrepareAsync(stop);
        Version = City.Version;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop) => City = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);
}
