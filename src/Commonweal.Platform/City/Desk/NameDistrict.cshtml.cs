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

/// <summary>What a district is called in each of the city's languages.</summary>
[RequirePermission("city.settings")]
internal sealed class NameDistrictModel(CommonwealDb db, CitySaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    public MultilingualText Stored { get; private set; } = MultilingualText.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Name = MultilingualInput.Of(Stored);
        return Stored.IsEmpty ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await db.Set<District>().SingleOrDefaultAsync(d => d.Code == Code, stop) is not { } district) return NotFound();
        Stored = district.Name;
        if (!Name.Check(ModelState, nameof(Name), texts, here.City.Languages, most: 100, required: true)) return this.ShowAgain();
        district.Name = Name.ApplyTo(district.Name, here.City.Languages);
        await saving.SaveAsync(stop);
        return LocalRedirect("/desk/city/districts?saved=true");
    }

    public Task PrepareAsync(CancellationToken stop)
    {
        Stored = here.City.District(Code)?.Name ?? MultilingualText.Empty;
        return Task.CompletedTask;
    }
}
