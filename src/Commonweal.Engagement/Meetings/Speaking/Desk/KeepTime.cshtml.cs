using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking.Desk;

/// <summary>Keeps how long each side speaks: with a running clock, or with numbers typed from any other.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class KeepTimeModel(CommonwealDb db, SpeakerReading reading, SpeakingSetup setup, Texts texts) : PageModel, IFormPage
{
    private const int MostMinutes = 1440;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(Name = nameof(Versions))] public Dictionary<string, string?> Versions { get; set; } = [];

    [BindProperty(Name = nameof(Minutes))] public Dictionary<string, string?> Minutes { get; set; } = [];

    [BindProperty(Name = nameof(Seconds))] public Dictionary<string, string?> Seconds { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<SpeakingSide> Sides { get; private set; } = [];

    /// <summary>How far the sides are apart, as 4:30; null while nobody spoke.</summary>
    public string? Difference => Sides.Any(s => s.Seconds > 0) ? SpokenTime.Of(Sides.Max(s => s.Seconds) - Sides.Min(s => s.Seconds)) : null;

    public string MinutesOf(SpeakingSide side) => Minutes.GetValueOrDefault(side.Id.ToString()) ?? (side.Seconds / 60).ToString(CultureInfo.InvariantCulture);

    public string SecondsOf(SpeakingSide side) => Seconds.GetValueOrDefault(side.Id.ToString()) ?? (side.Seconds % 60).ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Meeting is null || Sides.Count == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null || Sides.Count == 0) return NotFound();
        var times = new Dictionary<Guid, (int Version, int Seconds)>();
        foreach (var side in Sides)
            if (Read(Versions, side, int.MaxValue) is { } version && Read(Minutes, side, MostMinutes) is { } minutes && Read(Seconds, side, 59) is { } seconds)
                times[side.Id] = (version, minutes * 60 + seconds);
        if (times.Count < Sides.Count)
        {
            ModelState.AddModelError("", texts["meetings.speaking.time.bad"]);
            return this.ShowAgain();
        }
        if (!await setup.KeepTimeAsync(Id, times, stop)) return this.ChangedMeanwhile(texts);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/meetings/{Id}/speakers/time");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Sides = await reading.SidesAsync(Id, stop);
    }

    private static int? Read(Dictionary<string, string?> typed, SpeakingSide side, int most)
        => int.TryParse(typed.GetValueOrDefault(side.Id.ToString()) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
