using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>The days on which nobody is at work, which promises do not count.</summary>
[RequirePermission("city.settings")]
internal sealed class CloseDaysModel(CommonwealDb db, CitySaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public int Version { get; set; }

    [BindProperty] public List<string> FreeDays { get; set; } = [];

    [BindProperty] public DateOnly? Day { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    public bool Saved { get; private set; }

    /// <summary>The week as the reader's language begins it.</summary>
    public IEnumerable<Choice> AllDays
    {
        get
        {
            var format = CultureInfo.CurrentCulture.DateTimeFormat;
            return Enumerable.Range((int)format.FirstDayOfWeek, 7).Select(d => (DayOfWeek)(d % 7)).Select(d => new Choice(d.ToString(), format.GetDayName(d)));
        }
    }

    public async Task OnGetAsync(bool saved, CancellationToken stop)
    {
        Saved = saved;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var free = FreeDays.Select(d => Enum.TryParse<DayOfWeek>(d, out var day) && Enum.IsDefined(day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>().Distinct().Order().ToList();
        if (free.Count == 7) ModelState.AddModelError(nameof(FreeDays), texts["city.freeDays.all"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        city.FreeDays = free;
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city/days?saved=true");
        Version = (await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop)).Version;
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken stop)
    {
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, most: 100, required: true);
        if (Day is null && ModelState[nameof(Day)]?.Errors.Count is null or 0) ModelState.AddModelError(nameof(Day), texts["city.closedDays.noDate"]);
        if (await db.Set<ClosedDay>().AnyAsync(d => d.Day == Day, stop)) ModelState.AddModelError(nameof(Day), texts["city.closedDays.twice"]);
        if (!ModelState.IsValid)
        {
            await PrepareAsync(stop);
            return this.ShowAgain();
        }
        db.Add(new ClosedDay { Day = Day!.Value, Name = Name.ApplyTo(MultilingualText.Empty, here.City.Languages) });
        await saving.SaveAsync(stop);
        return LocalRedirect("/desk/city/days?saved=true");
    }

    public async Task<IActionResult> OnPostOpenAsync(DateOnly open, CancellationToken stop)
    {
        if (await db.Set<ClosedDay>().SingleOrDefaultAsync(d => d.Day == open, stop) is { } day) db.Remove(day);
        await saving.SaveAsync(stop);
        return LocalRedirect("/desk/city/days?saved=true");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);
        (Version, FreeDays) = (city.Version, [.. city.FreeDays.Select(d => d.ToString())]);
    }
}
