using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Changes the words, the place and the seats of a series, and of its meetings ahead that were not changed by hand.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class EditSeriesModel(CommonwealDb db, Seating seating, IOutputCacheStore cache, TimeProvider clock, Here here, Texts texts) : MeetingFormPage(db, here, texts)
{
    private readonly CommonwealDb db = db;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (await FindAsync(stop) is not { } series) return NotFound();
        Form = MeetingForm.Of(series);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        IsNew = false;
        if (await FindAsync(stop) is not { } series) return NotFound();
        await CheckAsync(stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (series.Version != Form.Version) return this.ChangedMeanwhile(Texts);
        var (now, languages) = (clock.GetUtcNow(), Here.City.Languages);
        Form.ApplyTo(series, languages);
        series.ChangedAt = now;
        series.Sequence++;
        var ahead = await db.Set<Meeting>().Where(m => m.SeriesId == Id && m.StartsAt > now && m.State == MeetingState.Announced && !m.StandsAlone).ToListAsync(stop);
        foreach (var meeting in ahead)
        {
            Form.ApplyTo(meeting, languages);
            meeting.ChangedAt = now;
            meeting.Sequence++;
        }
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return this.ChangedMeanwhile(Texts);
        }
        if (series.SlotMinutes is null && Form.Capacity is { } capacity)
            foreach (var meeting in ahead) await seating.ResizeAsync(meeting.Id, capacity, stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = Texts["common.saved"];
        return LocalRedirect("/desk/meetings/series/" + Id);
    }

    public override async Task PrepareAsync(CancellationToken stop)
    {
        IsNew = false;
        await FindAsync(stop);
    }

    private async Task<MeetingSeries?> FindAsync(CancellationToken stop)
    {
        if (await db.Set<MeetingSeries>().SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } series) return null;
        Stored = (series.Title, series.About, series.Place, series.Chair);
        HasSlots = series.SlotMinutes is not null;
        return series;
    }
}
