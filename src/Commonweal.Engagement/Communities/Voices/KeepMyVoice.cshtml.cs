using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>A public voice's own page, by their own link: what is said of them, another year, or leave now.</summary>
[AllowAnonymous, WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class KeepMyVoiceModel(CommonwealDb db, VoiceLinks links, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string Secret { get; set; } = "";

    public Voice Row { get; private set; } = null!;

    public Community Community { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Row.Agree(here.Today);
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["communities.voice.page.renewed", ("day", Row.ConsentUntil)];
        return LocalRedirect(here.Link("/communities/voices/" + Secret));
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken stop)
    {
        if (await LoadAsync(stop))
        {
            db.Remove(Row);
            await db.SaveChangesAsync(stop);
            await cache.EvictByTagAsync(PublicCache.Tag, stop);
        }
        return LocalRedirect(here.Link("/communities/voices/left"));
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await LoadAsync(stop) ? null : NotFound();

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await links.FindAsync(Secret, stop) is not { } row) return false;
        Row = row;
        Community = await db.Set<Community>().AsNoTracking().SingleAsync(c => c.Id == row.CommunityId, stop);
        return true;
    }
}
