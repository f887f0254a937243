using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>The receipt of a speaker: whether and when their turn comes, and a way to withdraw.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ShowSignUpModel(CommonwealDb db, SpeakerReading reading, SigningUp signingUp, MeetingWords words, Here here) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public SpeakerSignUp SignedUp { get; private set; } = null!;

    /// <summary>The turn in the order as it stands now; null in reserve.</summary>
    public int? Turn { get; private set; }

    public string When => words.When(Meeting);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid key, CancellationToken stop)
    {
        if (await db.Set<SpeakerSignUp>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == key && s.MeetingId == id, stop) is not { } signedUp) return NotFound();
        SignedUp = signedUp;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        var order = (await reading.ReadAsync(id, stop))!.Speak.Select(s => s.Id).ToList();
        Turn = order.IndexOf(key) is >= 0 and var index ? index + 1 : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid key, CancellationToken stop)
    {
        if (await db.Set<SpeakerSignUp>().SingleOrDefaultAsync(s => s.Id == key && s.MeetingId == id, stop) is not { } signedUp) return NotFound();
        if (signedUp.State is SpeakerState.Waiting) await signingUp.WithdrawAsync(signedUp, stop);
        return LocalRedirect(here.Link($"/meetings/{id}/speak/{key}"));
    }
}
