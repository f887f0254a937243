using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>One public voice at the desk. The contact opens one at a time, on purpose and on the record; there is no list of contacts anywhere.</summary>
[RequirePermission("communities.work"), WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class ShowVoiceModel(CommonwealDb db, VoiceLinks links, PersonalData personal, AuditTrail audit, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Voice { get; set; }

    public Community Community { get; private set; } = null!;

    public Voice Row { get; private set; } = null!;

    /// <summary>Address and number, once they are asked for.</summary>
    public string? Contact { get; private set; }

    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostContactAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        await audit.RecordAsync("read", "community_voice", Voice.ToString(), "contact", stop);
        Contact = string.Join(" · ", new[] { Row.EmailSealed, Row.PhoneSealed }.OfType<byte[]>().Select(personal.Open));
        Link = links.Of(Row);
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Row.Agree(here.Today);
        await db.SaveChangesAsync(stop);
        return await DoneAsync("communities.voice.renew.done", stop);
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        return await links.SendAsync(Row, once: null, stop) ? await DoneAsync("communities.voice.send.done", stop) : NotFound();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        db.Remove(Row);
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["communities.voice.remove.done"];
        return LocalRedirect($"/desk/communities/{Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<LocalRedirectResult> DoneAsync(string key, CancellationToken stop)
    {
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[key];
        return LocalRedirect($"/desk/communities/{Id}/voices/{Voice}");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Voice>().SingleOrDefaultAsync(v => v.Id == Voice && v.CommunityId == Id, stop) is not { } row) return false;
        Row = row;
        Community = await db.Set<Community>().AsNoTracking().SingleAsync(c => c.Id == Id, stop);
        return true;
    }
}
