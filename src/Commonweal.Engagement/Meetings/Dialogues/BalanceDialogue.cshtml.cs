using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Dialogues;

/// <summary>A dialogue with what each side is offered, side by side; says plainly where that is unequal.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class BalanceDialogueModel(CommonwealDb db, Texts texts) : PageModel, IFormPage
{
    private const int MostInvited = 1_000_000;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>Invitations by number of the track.</summary>
    [BindProperty] public Dictionary<int, int> Invited { get; set; } = [];

    public MeetingDialogue Dialogue { get; private set; } = null!;

    public DialogueBalance Balance { get; private set; } = null!;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public DialogueTrack? TrackOf(Meeting meeting) => Balance.Tracks.FirstOrDefault(t => t.Track.Number == meeting.Track)?.Track;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Dialogue is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Dialogue is null) return NotFound();
        if (!ModelState.IsValid || Invited.Values.Any(n => n is < 0 or > MostInvited))
        {
            ModelState.AddModelError(nameof(Invited), texts["meetings.dialogue.invited.bad"]);
            return this.ShowAgain();
        }
        foreach (var track in await db.Set<DialogueTrack>().Where(t => t.DialogueId == Id).ToListAsync(stop))
            if (Invited.TryGetValue(track.Number, out var invited)) track.Invited = invited;
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/meetings/dialogues/" + Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Dialogue = (await db.Set<MeetingDialogue>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, stop))!;
        Balance = await DialogueBalance.ReadAsync(db, Id, stop);
        Meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.DialogueId == Id).OrderBy(m => m.StartsAt).Take(100).ToListAsync(stop);
    }
}
