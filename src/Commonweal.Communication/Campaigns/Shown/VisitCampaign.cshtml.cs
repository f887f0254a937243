using Commonweal.Communication.Messages;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>A campaign for everybody: its aim, its works on a map and in a list, what happens when, what to read and take, who is part of it.</summary>
[AllowAnonymous, WhileAwake(CampaignsSlice.Part), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class VisitCampaignModel(Campaigning campaigning, CityShapes shapes, Here here) : PageModel
{
    public WholeCampaign Whole { get; private set; } = null!;

    public Campaign Campaign => Whole.Campaign;

    public CampaignState State { get; private set; }

    public IReadOnlyList<CampaignWork> Works { get; private set; } = [];

    public WorksMap? Map { get; private set; }

    /// <summary>Messages that stand on the page of news.</summary>
    public IReadOnlyList<Message> News { get; private set; } = [];

    /// <summary>Nothing of it goes forward: only what stands in the city anyway is told.</summary>
    public bool Rests => State is CampaignState.Resting;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        var (today, city) = (here.Today, here.City);
        if (await campaigning.FindAsync(slug, stop) is not { } campaign || !campaign.IsPublic(today, city)) return NotFound();
        (Whole, State) = (await campaigning.WholeAsync(campaign, stop), campaign.StateOn(today, city));
        Works = [.. Whole.Works.Where(w => w.IsPublic(today, city))];
        Map = WorksMap.Of(shapes.Latest, Works);
        News = [.. Whole.Messages.Where(m => m is { State: MessageState.Out, OnNews: true })];
        return Page();
    }
}
