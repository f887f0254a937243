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

/// <summary>Whom to call, when the city is there, and what it has to say at once.</summary>
[RequirePermission("city.settings")]
internal sealed class SetDangerModel(CommonwealDb db, CitySaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    public CitySettings City { get; private set; } = new();

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? EmergencyNumber { get; set; }

    [BindProperty] public MultilingualInput DangerText { get; set; } = new();

    [BindProperty] public MultilingualInput Hours { get; set; } = new();

    [BindProperty] public MultilingualInput Notice { get; set; } = new();

    [BindProperty] public DateOnly? NoticeUntil { get; set; }


    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Version = City.Version;
        EmergencyNumber = City.EmergencyNumber;
        DangerText = MultilingualInput.Of(City.DangerText);
        Hours = MultilingualInput.Of(City.Hours);
        Notice = MultilingualInput.Of(City.Notice);
        NoticeUntil = City.NoticeUntil;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        City = city;
        if (EmergencyNumber is null || !IsDialled(EmergencyNumber)) ModelState.AddModelError(nameof(EmergencyNumber), texts["city.emergency.wrong"]);
        DangerText.Check(ModelState, nameof(DangerText), texts, here.City.Languages, most: 300);
        Hours.Check(ModelState, nameof(Hours), texts, here.City.Languages, most: 500);
        Notice.Check(ModelState, nameof(Notice), texts, here.City.Languages, most: 500);
        if (!ModelState.IsValid) return this.ShowAgain();
        city.EmergencyNumber = EmergencyNumber!;
        city.DangerText = DangerText.ApplyTo(city.DangerText, here.City.Languages);
        city.Hours = Hours.ApplyTo(city.Hours, here.City.Languages);
        city.Notice = Notice.ApplyTo(city.Notice, here.City.Languages);
        city.NoticeUntil = NoticeUntil;
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        await PrepareAsync(stop);
        Version = City.Version;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop) => City = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);

    private static bool IsDialled(string number) => number.Length <= 20 && number.Any(char.IsAsciiDigit) && number.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-');
}
