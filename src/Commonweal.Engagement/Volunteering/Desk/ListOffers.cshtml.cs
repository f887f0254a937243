using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>The offers of one post, newest first; names and contacts only on each offer's own page.</summary>
[RequirePermission("volunteering.keep"), WhileAwake("volunteering")]
internal sealed class ListOffersModel(CommonwealDb db) : PageModel
{
    private const int PageSize = 50;

    public WayToHelp Post { get; private set; } = null!;

    public IReadOnlyList<HelpOffer> Offers { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid way, string? after, CancellationToken stop)
    {
        if (await db.Set<WayToHelp>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == way, stop) is not { } post || !HelpReach.Of(User).SeesOffers(post)) return NotFound();
        Post = post;
        var offers = db.Set<HelpOffer>().AsNoTracking().Where(o => o.WayId == way);
        if (HelpCursor.Read(after) is { } cursor)
        {
            var (day, id) = (cursor.ClosesOn, cursor.Id);
            offers = offers.Where(o => o.OfferedOn < day || o.OfferedOn == day && o.Id < id);
            First = "/desk/volunteering/offers?way=" + way;
        }
        var rows = await offers.OrderByDescending(o => o.OfferedOn).ThenByDescending(o => o.Id).Take(PageSize + 1).ToListAsync(stop);
        Offers = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"/desk/volunteering/offers?way={way}&after={new HelpCursor(Offers[^1].OfferedOn, Offers[^1].Id)}";
        return Page();
    }

    public static string LookOf(HelpOffer offer) => offer.State switch
    {
        OfferState.Agreed => "good",
        OfferState.New => "wait",
        _ => "paused",
    };
}
