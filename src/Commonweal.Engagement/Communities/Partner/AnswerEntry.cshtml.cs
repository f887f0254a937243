using Commonweal.Engagement.Communities.Desk;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>One entry of the log as the community reads it; it answers or corrects, and both stand beside each other.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class AnswerEntryModel(CommonwealDb db, PartnerRoom room, ContactLog log, Officers officers, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Entry { get; set; }

    [BindProperty] public bool Corrects { get; set; }

    [BindProperty] public string? Words { get; set; }

    public EntryView View { get; private set; } = null!;

    public IReadOnlyList<WordView> Said { get; private set; } = [];

    public IEnumerable<Choice> Kinds => WordChoices.Kinds(texts);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (WordChoices.Fault(Words, texts) is { } fault) ModelState.AddModelError(nameof(Words), fault);
        if (!ModelState.IsValid) return this.ShowAgain();
        await log.AddAsync(Entry, number => new EntryWord
        {
            EntryId = Entry, Number = number, Corrects = Corrects, Words = Words!.Trim(), On = here.Today, Label = room.Pass.Label,
        }, seen: null, stop);
        TempData["done"] = texts["communities.room.word.done"];
        return LocalRedirect(here.Link("/communities/partner/written/" + Entry));
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var community = room.Pass.CommunityId;
        if (await db.Set<ContactEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == Entry && e.CommunityId == community, stop) is not { } entry) return false;
        View = (await officers.ViewsAsync([entry], stop))[0];
        var words = await log.WordsAsync(Entry, stop);
        var names = await officers.NamesAsync(words.Select(w => w.AuthorId), stop);
        Said = [.. words.Select(w => new WordView(w, w.AuthorId is { } by ? names.GetValueOrDefault(by) : null))];
        return true;
    }
}
