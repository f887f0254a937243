using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>The community's side of the plan: writes a version, signs one.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class SignPlanModel(PartnerRoom room, Planning planning, Here here, Texts texts) : PlanPage(planning, here, texts)
{
    protected override string Own => Here.Link("/communities/partner/plan");

    private Guid Community => room.Pass.CommunityId;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        FillIn();
    }

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return await WriteAsync(Community, author: null, stop);
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return await SignAsync(Community, p => (p.CommunitySignedOn, p.CommunitySignedLabel) = (p.CommunitySignedOn ?? Here.Today, p.CommunitySignedLabel ?? room.Pass.Label), stop);
    }

    public override async Task PrepareAsync(CancellationToken stop) => Versions = await Planning.ReadAsync(Community, stop);
}
