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

/// <summary>Changes the words, the place and the seats of one meeting.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class EditMeetingModel(CommonwealDb db, Seating seating, IOutputCacheStore cache, TimeProvider clock, Here here, Texts texts) : MeetingFormPage(db, here, texts)
{
    private readonly CommonwealDb db = db;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        IsNew = false;
        if (await FindAsync(stop) is not { } meeting) return NotFound();
        Form = MeetingForm.Of(meeting);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        IsNew = false;
        if (await FindAsync(stop) is not { } meeting) return NotFound();
        await CheckAsync(stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (meeting.Version != Form.Version) return this.ChangedMeanwhile(Texts);
        Form.ApplyTo(meeting, Here.City.Languages);
        (meeting.StandsAlone, meeting.ChangedAt) = (true, clock.GetUtcNow());
        meeting.Sequence++;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return this.ChangedMeanwhile(Texts);
        }
        if (meeting.SlotMinutes is null && Form.Capacity is { } capacity) await seating.ResizeAsync(Id, capacity, stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = Texts["common.saved"];
        return LocalRedirect("/desk/meetings/" + Id);
    }

    public override async Task PrepareAsync(CancellationToken stop)
    {
        IsNew = false;
        await FindAsync(stop);
    }

    private async Task<Meeting?> FindAsync(CancellationToken stop)
    {
        if (await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == Id, stop) is not { } meeting) return null;
        Stored = (meeting.Title, meeting.About, meeting.Place, meeting.Chair);
        HasSlots = meeting.SlotMinutes is not null;
        return meeting;
    }
}
