using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>A community's own room: everything the city holds about it, and what it can say to that.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class OpenRoomModel(CommonwealDb db, PartnerRoom room, IEnumerable<RoomLink> links, Here here) : PageModel, IFormPage
{
    public Community Community { get; private set; } = null!;

    public string Label => room.Pass.Label;

    public IEnumerable<RoomLink> Links => links.Where(l => here.City.IsAwake(l.Part)).OrderBy(l => l.Order);

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public IActionResult OnPostLeave()
    {
        room.Close();
        return LocalRedirect(here.Link("/communities/partner"));
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Community = await db.Set<Community>().AsNoTracking().SingleAsync(c => c.Id == room.Pass.CommunityId, stop);
}
