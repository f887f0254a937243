using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>Takes a number with one's own phone, by the QR code at the door. Pressing again gives the same number again.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class TakeNumberModel(CommonwealDb db, GivingNumbers giving, QueueReading reading, WaitWords words, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>A whole room may share one address, so this stops only floods; the door's word stops who is not there.</summary>
    private const int MostAnHour = 120;

    public Meeting Meeting { get; private set; } = null!;

    public QueueState State { get; private set; } = null!;

    public string Waiting => words.Waiting(here.Language, State.Waiting);

    public string Wait => words.Say(here.Language, State.Wait);

    public async Task<IActionResult> OnGetAsync(Guid id, string word, CancellationToken stop)
    {
        if (!await FindAsync(id, word, stop)) return NotFound();
        return await MineAsync(id, stop) is { } mine ? LocalRedirect(ShowNumberModel.Address(here, mine)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string word, CancellationToken stop)
    {
        if (!await FindAsync(id, word, stop)) return NotFound();
        if (await MineAsync(id, stop) is { } mine) return LocalRedirect(ShowNumberModel.Address(here, mine));
        if (!throttle.Allows(HttpContext, "walk-in", MostAnHour)) return Refuse("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        if (await giving.GiveAsync(id, TicketWay.Self, stop) is not { } ticket) return Refuse("meetings.walkIn.closed.text", StatusCodes.Status409Conflict);
        Response.Cookies.Append(Cookie(id), ticket.Id.ToString("N"), new CookieOptions { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromHours(12), Path = "/" });
        return LocalRedirect(ShowNumberModel.Address(here, ticket));
    }

    public async Task PrepareAsync(CancellationToken stop)
        => await FindAsync(Guid.Parse((string)RouteData.Values["id"]!), (string)RouteData.Values["word"]!, stop);

    private async Task<bool> FindAsync(Guid id, string word, CancellationToken stop)
    {
        var queue = await db.Set<WalkInQueue>().AsNoTracking().SingleOrDefaultAsync(q => q.MeetingId == id, stop);
        if (queue?.DoorWord != word || await reading.ReadAsync(id, stop) is not { } state) return false;
        (Meeting, State) = (await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop), state);
        return true;
    }

    /// <summary>The number this visitor took already, while it still waits.</summary>
    private async Task<WalkInTicket?> MineAsync(Guid meeting, CancellationToken stop)
    {
        if (!Guid.TryParseExact(Request.Cookies[Cookie(meeting)], "N", out var key)) return null;
        return await db.Set<WalkInTicket>().AsNoTracking().SingleOrDefaultAsync(
            t => t.Id == key && t.MeetingId == meeting && t.State != TicketState.Done && t.State != TicketState.GivenBack, stop);
    }

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError("", texts[key]);
        Response.StatusCode = status;
        return Page();
    }

    private static string Cookie(Guid meeting) => "number-" + meeting.ToString("N")[..12];
}
