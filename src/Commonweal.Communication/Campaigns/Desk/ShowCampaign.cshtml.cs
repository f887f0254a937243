using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Desk;

/// <summary>One campaign on the desk: for whom, with what, where, when, what it costs and how far it came. Shown to everybody from here, and taken off again.</summary>
[RequirePermission("campaigns.read"), WhileAwake(CampaignsSlice.Part)]
internal sealed class ShowCampaignModel(CommonwealDb db, Campaigning campaigning, CampaignReach reach, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public WholeCampaign Whole { get; private set; } = null!;

    public Campaign Campaign => Whole.Campaign;

    public CampaignState State => Campaign.StateOn(here.Today, here.City);

    public IReadOnlyList<LanguageReach> Reach { get; private set; } = [];

    public IReadOnlyList<(Handout Handout, string Place)> Handouts { get; private set; } = [];

    public string For { get; private set; } = "";

    public string Through { get; private set; } = "";

    public bool MayKeep => User.HasClaim("permission", "campaigns.keep");

    public bool MayReadMessages => User.HasClaim("permission", "messages.read");

    public bool MayKeepLibrary => User.HasClaim("permission", "library.keep");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public Task<IActionResult> OnPostShowAsync(CancellationToken stop) => ChangeAsync(c => c.PublishedOn ??= here.Today, "campaigns.shown", stop);

    public Task<IActionResult> OnPostHideAsync(CancellationToken stop) => ChangeAsync(c => c.PublishedOn = null, "campaigns.hidden", stop);

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await campaigning.FindAsync(Id, stop) is not { } campaign) return NotFound();
        (Whole, Reach) = (await campaigning.WholeAsync(campaign, stop), await reach.OfAsync(campaign, stop));
        var places = (await db.Set<ReachPlace>().AsNoTracking().ToListAsync(stop)).ToDictionary(p => p.Id, p => here.Text(p.Name));
        Handouts = [.. (await db.Set<Handout>().AsNoTracking().Where(h => h.CampaignId == Id).OrderByDescending(h => h.Day).ThenBy(h => h.Id).Take(200).ToListAsync(stop)).Select(h => (h, places.GetValueOrDefault(h.PlaceId, "")))];
        Guid[] topics = [.. campaign.Topics];
        var names = (await db.Set<NewsTopic>().AsNoTracking().Where(t => EF.Parameter(topics).Contains(t.Id)).ToListAsync(stop)).Select(t => here.Text(t.Name));
        For = string.Join(" · ", names.DefaultIfEmpty(texts["messages.for.everybody"]).Concat(campaign.Districts.Select(DistrictName).DefaultIfEmpty(texts["messages.for.wholeCity"])));
        Through = string.Join(" · ", campaign.Places.Select(p => places.GetValueOrDefault(p)).OfType<string>());
        return null;
    }

    public string DistrictName(string? code) => here.City.District(code) is { } district ? here.Text(district.Name) : "";

    private async Task<IActionResult> ChangeAsync(Action<Campaign> change, string done, CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var campaign = await db.Set<Campaign>().SingleAsync(c => c.Id == Id, stop);
        if (campaign.Version != Version) return this.ChangedMeanwhile(texts);
        change(campaign);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[done];
        return LocalRedirect($"/desk/campaigns/{Id}");
    }
}
