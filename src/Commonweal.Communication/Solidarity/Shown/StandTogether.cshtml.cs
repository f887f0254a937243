using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Campaigns.Shown;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Communication.Solidarity.Days;
using Commonweal.Communication.Solidarity.Thanks;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Solidarity.Shown;

/// <summary>How the city stands together: what was done, whom it thanks, and the days it remembers.</summary>
[AllowAnonymous, WhileAwake(SolidaritySlice.Part), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class StandTogetherModel(PublicSolidarity solidarity, PublicCampaigns campaigns, Here here) : PageModel
{
    public IReadOnlyList<SolidarityAct> Acts { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Campaign> Campaigns { get; private set; } = new Dictionary<Guid, Campaign>();

    public IReadOnlyList<Recognition> Thanks { get; private set; } = [];

    public bool MoreThanks { get; private set; }

    public IReadOnlyList<(Anniversary Day, DateOnly Next)> Days { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        Guid? cursor = Guid.TryParse(after, out var key) ? key : null;
        var acts = await solidarity.ActsAsync(cursor, PublicSolidarity.PageSize + 1, stop);
        Acts = [.. acts.Take(PublicSolidarity.PageSize)];
        if (acts.Count > PublicSolidarity.PageSize) Next = here.Link(PublicSolidarity.Path) + "?after=" + Acts[^1].Id;
        if (here.City.IsAwake(CampaignsSlice.Part)) Campaigns = (await campaigns.OfAsync([.. Acts.Select(a => a.CampaignId).OfType<Guid>().Distinct()], stop)).ToDictionary(c => c.Id);
        if (cursor is not null)
        {
            First = here.Link(PublicSolidarity.Path);
            return;
        }
        var thanks = await solidarity.ThanksAsync(null, PublicSolidarity.ThanksShown + 1, stop);
        (Thanks, MoreThanks) = ([.. thanks.Take(PublicSolidarity.ThanksShown)], thanks.Count > PublicSolidarity.ThanksShown);
        Days = await solidarity.DaysAsync(stop);
    }
}
