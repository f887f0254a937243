using Commonweal.Engagement.Communities.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>One entry of the contact log with all that stands beside it. The city answers and corrects; nothing is changed.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class ReadEntryModel(CommonwealDb db, ContactLog log, Officers officers, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Entry { get; set; }

    [BindProperty] public bool Corrects { get; set; }

    [BindProperty] public string? Typed { get; set; }

    [BindProperty] public int Seen { get; set; }

    public Community Community { get; private set; } = null!;

    public EntryView View { get; private set; } = null!;

    public IReadOnlyList<WordView> Words { get; private set; } = [];

    public IEnumerable<Choice> Kinds => WordChoices.Kinds(texts);

    public bool MayWork => User.HasClaim("permission", "communities.work");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        if (WordChoices.Fault(Typed, texts) is { } fault) ModelState.AddModelError(nameof(Typed), fault);
        if (!ModelState.IsValid) return this.ShowAgain();
        var me = User.AccountId()!.Value;
        var added = await log.AddAsync(Entry, number => new EntryWord { EntryId = Entry, Number = number, Corrects = Corrects, Words = Typed!.Trim(), On = here.Today, AuthorId = me }, Seen, stop);
        if (!added)
        {
            await LoadAsync(stop);
            ModelState.AddModelError("", texts["communities.word.more"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        TempData["done"] = texts["communities.word.done"];
        return LocalRedirect($"/desk/communities/{Id}/log/{Entry}");
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<ContactEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == Entry && e.CommunityId == Id, stop) is not { } entry) return false;
        Community = await db.Set<Community>().AsNoTracking().SingleAsync(c => c.Id == Id, stop);
        var words = await log.WordsAsync(Entry, stop);
        var names = await officers.NamesAsync(words.Select(w => w.AuthorId).Append(entry.AuthorId), stop);
        View = new EntryView(entry, entry.AuthorId is { } author ? names.GetValueOrDefault(author) : null);
        Words = [.. words.Select(w => new WordView(w, w.AuthorId is { } by ? names.GetValueOrDefault(by) : null))];
        return true;
    }
}
