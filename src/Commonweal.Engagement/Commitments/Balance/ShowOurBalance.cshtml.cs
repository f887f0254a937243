using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>In a community's own room: the same balance that the city sees.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("commitments")]
internal sealed class ShowOurBalanceModel(CommonwealDb db, BalanceReading reading, PartnerRoom room, Here here) : PageModel
{
    public BalanceView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var us = room.Pass.CommunityId;
        var name = await db.Set<Community>().AsNoTracking().Where(c => c.Id == us).Select(c => c.Name).SingleAsync(stop);
        View = new BalanceView(here.Text(name), (await reading.OfAsync([us], stop))[us]);
    }
}
