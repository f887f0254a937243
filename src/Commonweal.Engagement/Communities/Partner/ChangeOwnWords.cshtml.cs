using Commonweal.Engagement.Communities.Desk;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>The community writes its own public page, and says whether there is one.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class ChangeOwnWordsModel(CommonwealDb db, PartnerRoom room, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public string? Website { get; set; }

    [BindProperty] public bool Shown { get; set; }

    [BindProperty] public int RowVersion { get; set; }

    public Community Community { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        (About, Website, Shown) = (MultilingualInput.Of(Community.About), Community.Website, Community.Shown);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        About.Check(ModelState, nameof(About), texts, here.City.Languages, Community.LongestAbout);
        if (!CommunityForm.IsWebsite(Website)) ModelState.AddModelError(nameof(Website), texts["communities.website.bad"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Community.Version != RowVersion) return this.ChangedMeanwhile(texts);
        Community.About = About.ApplyTo(Community.About, here.City.Languages);
        Community.Website = string.IsNullOrWhiteSpace(Website) ? null : Website.Trim();
        Community.Shown = Shown;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(here.Link("/communities/partner/words"));
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Community = await db.Set<Community>().SingleAsync(c => c.Id == room.Pass.CommunityId, stop);
}
