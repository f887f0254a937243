using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>Writes a conversation down: kept in confidence, or gone on as a concern or a commitment.</summary>
[RequirePermission("meetings.conversations"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class WriteConversationModel(CommonwealDb db, PersonalData personal, Here here, Texts texts) : PageModel, IFormPage
{
    private const string Keep = "note", Concern = "concern", Commitment = "commitment";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Desk { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Becomes { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public string? Promise { get; set; }

    public WalkInDesk At { get; private set; } = null!;

    public string DeskPath => $"/desk/meetings/{Id}/queue/desks/{Desk}";

    public IEnumerable<Choice> Ends => from end in (string[])[Keep, Concern, Commitment]
                                       where end != Concern || User.HasClaim("permission", "concerns.enter")
                                       select new Choice(end, texts["meetings.walkIn.note." + end], texts[$"meetings.walkIn.note.{end}.hint"]);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        (Becomes, Until) = (Keep, here.Today.AddDays(ConversationNote.UsualDays));
        return At is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (At is null) return NotFound();
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Becomes == Concern)
        {
            // Travels to the form in the colleague's own browser, encrypted, and is kept nowhere else.
            TempData["enter-words"] = Words;
            return LocalRedirect("/desk/enter");
        }
        var note = new ConversationNote
        {
            MeetingId = Id,
            DeskId = Desk,
            AuthorId = User.AccountId()!.Value,
            On = here.Today,
            WordsSealed = personal.Seal(Words!.Trim()),
            Until = Until!.Value,
            Promise = Becomes == Commitment ? Promise!.Trim() : null,
        };
        db.Add(note);
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(Becomes == Commitment ? await CommitAsync(note, stop) : DeskPath);
    }

    public async Task PrepareAsync(CancellationToken stop)
        => At = (await db.Set<WalkInDesk>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Desk && d.MeetingId == Id, stop))!;

    private void Check()
    {
        if (!Ends.Any(e => e.Value == Becomes)) ModelState.AddModelError(nameof(Becomes), texts["errors.required"]);
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), texts["errors.required"]);
        else if (CleanText.Length(Words) > ConversationNote.LongestWords) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", ConversationNote.LongestWords)]);
        if (Becomes != Concern && (Until is not { } until || until < here.Today || until > here.Today.AddDays(ConversationNote.MostDays)))
            ModelState.AddModelError(nameof(Until), texts.Count("meetings.walkIn.note.until.bad", ConversationNote.MostDays));
        if (Becomes == Commitment && string.IsNullOrWhiteSpace(Promise)) ModelState.AddModelError(nameof(Promise), texts["errors.required"]);
        if (Promise is not null && CleanText.Length(Promise) > ConversationNote.LongestPromise) ModelState.AddModelError(nameof(Promise), texts["errors.tooLong", ("most", ConversationNote.LongestPromise)]);
    }

    private async Task<string> CommitAsync(ConversationNote note, CancellationToken stop)
    {
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == Id, stop);
        return QueryHelpers.AddQueryString("/desk/commitments/new", new Dictionary<string, string?>
        {
            ["origin"] = "conversation/" + note.Id,
            ["what"] = note.Promise,
            ["said"] = here.Text(meeting.Title),
        });
    }
}
