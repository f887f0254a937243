using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>The city's campaigns: what runs, what comes, what was.</summary>
[AllowAnonymous, WhileAwake(CampaignsSlice.Part), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class BrowseCampaignsModel(PublicCampaigns campaigns, Here here) : PageModel
{
    public IReadOnlyList<Campaign> Now { get; private set; } = [];

    public IReadOnlyList<Campaign> Ended { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        Guid? cursor = Guid.TryParse(after, out var key) ? key : null;
        if (cursor is null) Now = await campaigns.NowAsync(stop);
        else First = here.Link(PublicCampaigns.Path);
        var ended = await campaigns.EndedAsync(cursor, PublicCampaigns.PageSize + 1, stop);
        Ended = [.. ended.Take(PublicCampaigns.PageSize)];
        if (ended.Count > PublicCampaigns.PageSize) Next = here.Link(PublicCampaigns.Path) + "?after=" + Ended[^1].Id;
    }
}
