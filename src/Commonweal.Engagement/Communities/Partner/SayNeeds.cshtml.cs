using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>The community says what it needs, and when a need is met.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class SayNeedsModel(PartnerRoom room, Needs needs, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Words { get; set; }

    public NeedsView View { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var words = Words?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(nameof(Words), texts["communities.needs.missing"]);
        if (CleanText.Length(words) > CommunityNeed.LongestWords) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", CommunityNeed.LongestWords)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        await needs.AddAsync(room.Pass.CommunityId, words, authorId: null, stop);
        return Done("communities.needs.added");
    }

    public async Task<IActionResult> OnPostSetAsync(Guid need, NeedState state, CancellationToken stop)
    {
        if (state is not (NeedState.Met or NeedState.Withdrawn)) return BadRequest();
        return Done(await needs.SetAsync(room.Pass.CommunityId, need, state, stop) ? "common.saved" : "errors.changedMeanwhile.text");
    }

    public async Task PrepareAsync(CancellationToken stop)
        => View = new NeedsView(await needs.ReadAsync(room.Pass.CommunityId, stop), [NeedState.Met, NeedState.Withdrawn]);

    private LocalRedirectResult Done(string key)
    {
        TempData["done"] = texts[key];
        return LocalRedirect(here.Link("/communities/partner/needs"));
    }
}
