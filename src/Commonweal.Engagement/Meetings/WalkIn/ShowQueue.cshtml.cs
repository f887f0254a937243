using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>The screen for the room: who is called, and where to.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ShowQueueModel(CommonwealDb db, QueueReading reading, WaitWords words, Here here) : PageModel
{
    /// <summary>Without JavaScript the page loads itself anew; whoever does not want that says so.</summary>
    [BindProperty(SupportsGet = true)] public bool Still { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public QueueState State { get; private set; } = null!;

    public string Waiting => words.Waiting(here.Language, State.Waiting);

    public string Wait => words.Say(here.Language, State.Wait);

    public string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await reading.ReadAsync(id, stop) is not { } state) return NotFound();
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        State = state;
        return Page();
    }
}
