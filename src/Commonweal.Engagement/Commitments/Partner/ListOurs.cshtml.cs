using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Partner;

/// <summary>In a community's own room: what was promised to it; what is due last is first.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("commitments")]
internal sealed class ListOursModel(CommonwealDb db, PartnerRoom room, Here here) : PageModel
{
    public const string Path = "/communities/partner/commitments";
    private const int PageSize = 20;

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        var cursor = DayCursor.Read(after);
        IsFirst = cursor is null;
        var rows = OurCommitments.Of(db, room.Pass.CommunityId).AsNoTracking();
        if (cursor is { Day: var day, Id: var id }) rows = rows.Where(c => c.DueOn < day || c.DueOn == day && c.Id < id);
        var found = await rows.OrderByDescending(c => c.DueOn).ThenByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(stop);
        Commitments = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = here.Link($"{Path}?after={new DayCursor(Commitments[^1].DueOn, Commitments[^1].Id)}");
    }
}
