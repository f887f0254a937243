using Commonweal.Engagement.Communities.Desk;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>Everything the city wrote about the community, and a way to write to it.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class ReadWrittenModel(PartnerRoom room, ContactLog log, Officers officers, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Words { get; set; }

    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    public Guid? After { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        After = Guid.TryParse(after, out var id) ? id : null;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (WordChoices.Fault(Words, texts) is { } fault)
        {
            ModelState.AddModelError(nameof(Words), fault);
            await PrepareAsync(stop);
            return this.ShowAgain();
        }
        var (today, pass) = (here.Today, room.Pass);
        await log.RecordAsync(new ContactEntry
        {
            CommunityId = pass.CommunityId, Way = ContactWay.Wrote, On = today, Heard = Words!.Trim(), Label = pass.Label, AwaitsSince = today,
        }, nextVisitOn: null, stop);
        TempData["done"] = texts["communities.room.write.done"];
        return LocalRedirect(here.Link("/communities/partner/written"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var rows = await log.ReadAsync(room.Pass.CommunityId, After, ContactLog.PageSize + 1, stop);
        Entries = await officers.ViewsAsync(rows.Take(ContactLog.PageSize), stop);
        if (rows.Count > ContactLog.PageSize) Next = here.Link("/communities/partner/written?after=" + rows[ContactLog.PageSize - 1].Id);
    }
}
