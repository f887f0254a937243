using Commonweal.Engagement.Meetings.Minutes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>Opens one note; that it was read is written down.</summary>
[RequirePermission("meetings.conversations"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ReadConversationModel(CommonwealDb db, NoteAccess access, PersonalData personal, AuditTrail trail, FollowedCommitments commitments, Here here) : PageModel
{
    public ConversationNote Note { get; private set; } = null!;

    public Meeting Meeting { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public IReadOnlyList<FollowedCommitment> Commitments { get; private set; } = [];

    public string Commit => QueryHelpers.AddQueryString("/desk/commitments/new", new Dictionary<string, string?>
    {
        ["origin"] = "conversation/" + Note.Id,
        ["what"] = Note.Promise,
        ["said"] = here.Text(Meeting.Title),
    });

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await (await access.ReadableAsync(User, stop)).SingleOrDefaultAsync(n => n.Id == id, stop) is not { WordsSealed: { } words } note) return NotFound();
        Note = note;
        Words = personal.Open(words);
        await trail.RecordAsync("read", "conversation_note", id.ToString(), stop: stop);
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == note.MeetingId, stop);
        Commitments = await commitments.OfAsync("conversation", id, publicOnly: false, stop);
        return Page();
    }
}
