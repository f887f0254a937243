using Commonweal.Engagement.Meetings.Speaking;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>The minutes as they are now, or an earlier edition.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowMinutesModel(CommonwealDb db, MinutesReading reading, SpeakerReading speaking, CityTime time, Here here) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public MinutesEdition Edition { get; private set; } = null!;

    public bool IsEarlier => Edition.Number < Editions[0].Number;

    public DateOnly Day => time.Day(Meeting.StartsAt);

    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    public IReadOnlyList<AttendanceLine> Groups { get; private set; } = [];

    public IReadOnlyList<SpeakingSide> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? number, CancellationToken stop)
    {
        if (await (number is { } n ? reading.FindAsync(id, n, stop) : reading.LatestAsync(id, stop)) is not { } edition) return NotFound();
        Edition = edition;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        Editions = await reading.EditionsAsync(id, stop);
        if (IsEarlier) return Page();
        Groups = Attendance.Of(edition, here.City.Settings.GroupStatistics);
        Sides = await speaking.SidesAsync(id, stop);
        return Page();
    }
}
