using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>A second pair of eyes reads an organisation's post: yes, or no with the reason.</summary>
[RequirePermission("volunteering.agree"), WhileAwake("volunteering")]
internal sealed class DecidePostModel(CommonwealDb db, HelpBoard board, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public WayToHelp Way { get; private set; } = null!;

    public MultilingualText? Community { get; private set; }

    /// <summary>Nobody says yes to what they wrote themselves.</summary>
    public bool IsMine => Way.WrittenBy == HelpReach.Of(User).AccountId;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DecideAsync(WayState.Public, null, stop);

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), texts["volunteering.decide.reason.missing"]);
        else if (CleanText.Length(Reason) > WayToHelp.LongestLine) ModelState.AddModelError(nameof(Reason), texts["errors.tooLong", ("most", WayToHelp.LongestLine)]);
        if (ModelState.IsValid) return await DecideAsync(WayState.Refused, Reason!.Trim(), stop);
        return await ShowAgainAsync(stop) ?? this.ShowAgain();
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<WayToHelp>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id, stop) is not { State: WayState.Waiting } way) return NotFound();
        Way = way;
        Community = (await board.CommunitiesAsync([way], stop)).Values.FirstOrDefault();
        return null;
    }

    private async Task<IActionResult> DecideAsync(WayState state, string? reason, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (IsMine) return Forbid();
        var way = await db.Set<WayToHelp>().SingleAsync(w => w.Id == Id, stop);
        try
        {
            if (way.Version != Version) throw new DbUpdateConcurrencyException();
            (way.State, way.Refusal) = (state, reason);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[state is WayState.Public ? "volunteering.decided.yes" : "volunteering.decided.no", ("title", here.Text(way.Title))];
        return LocalRedirect("/desk/volunteering/waiting");
    }
}
