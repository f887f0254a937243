using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>What a community needs, at the desk: entered for it, and taken into the plan.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class KeepNeedsModel(CommonwealDb db, Needs needs, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Words { get; set; }

    public Community Community { get; private set; } = null!;

    public NeedsView View { get; private set; } = null!;

    public bool MayWork => User.HasClaim("permission", "communities.work");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        var words = Words?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(nameof(Words), texts["communities.needs.missing"]);
        if (CleanText.Length(words) > CommunityNeed.LongestWords) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", CommunityNeed.LongestWords)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        await needs.AddAsync(Id, words, User.AccountId()!.Value, stop);
        return Done("communities.needs.added");
    }

    public async Task<IActionResult> OnPostSetAsync(Guid need, NeedState state, CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        if (state is not (NeedState.Open or NeedState.Planned)) return BadRequest();
        return Done(await needs.SetAsync(Id, need, state, stop) ? "common.saved" : "errors.changedMeanwhile.text");
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private LocalRedirectResult Done(string key)
    {
        TempData["done"] = texts[key];
        return LocalRedirect($"/desk/communities/{Id}/needs");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found) return false;
        Community = found;
        View = new NeedsView(await needs.ReadAsync(Id, stop), MayWork ? [NeedState.Planned, NeedState.Open] : []);
        return true;
    }
}
