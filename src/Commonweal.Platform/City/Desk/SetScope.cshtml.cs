using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>Which parts are awake, and what the city decides itself.</summary>
[RequirePermission("city.settings")]
internal sealed class SetScopeModel(CommonwealDb db, CitySaving saving, Modules modules, Texts texts) : PageModel, IFormPage
{
    public CitySettings City { get; private set; } = new();

    [BindProperty] public int Version { get; set; }

    [BindProperty] public List<string> Parts { get; set; } = [];

    [BindProperty] public List<string> Competences { get; set; } = [];

    public IEnumerable<Choice> AllParts => modules.Parts.Select(p => new Choice(p.Key, texts[p.Title]));

    public IEnumerable<Choice> AllCompetences => Competence.All.Select(c => new Choice(c, texts[Competence.Title(c)]));


    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Version = City.Version;
        Parts = City.AwakeParts;
        Competences = City.Competences;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        City = city;
        if (!ModelState.IsValid) return this.ShowAgain();
        city.AwakeParts = [.. modules.Parts.Select(p => p.Key).Where(Parts.Contains)];
        city.Competences = [.. Competence.All.Where(Competences.Contains)];
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        await PrepareAsync(stop);
        Version = City.Version;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop) => City = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);
}
