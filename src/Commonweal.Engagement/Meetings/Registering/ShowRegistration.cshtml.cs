using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>A registration as the person who made it sees it, by the secret in the link. Looking at it never cancels; only the button does.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ShowRegistrationModel(CommonwealDb db, Tickets tickets, Seating seating, IOutputCacheStore cache, MeetingWords words, CityTime time, TimeProvider clock, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Ticket { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public MeetingRegistration Registration { get; private set; } = null!;

    public int Before { get; private set; }

    public string Digits => SecretDigits.Grouped(tickets.Digits(Ticket));

    public string When => Registration.Slot > 0 ? time.FullWithTime(SlotTimes.Of(Meeting, Registration.Slot)) : words.When(Meeting);

    public bool CanCancel => Meeting.EndsAt > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        if (Registration.State is RegistrationState.Waiting)
            Before = await db.Set<MeetingRegistration>().CountAsync(r => r.MeetingId == Meeting.Id && r.Slot == Registration.Slot && r.State == RegistrationState.Waiting && r.Number < Registration.Number, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        if (CanCancel)
        {
            await seating.CancelAsync(Registration.Id, stop);
            await cache.EvictByTagAsync(PublicCache.Tag, stop);
        }
        return LocalRedirect(here.Link("/meetings/registration/" + Ticket));
    }

    private async Task<bool> FindAsync(CancellationToken stop)
    {
        var lookup = tickets.Lookup(Ticket);
        Registration = (await db.Set<MeetingRegistration>().AsNoTracking().SingleOrDefaultAsync(r => r.TicketLookup == lookup, stop))!;
        if (Registration is null) return false;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == Registration.MeetingId, stop);
        return true;
    }
}
