using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>On Today: offers to answer within a week, and posts of organisations to read.</summary>
internal sealed class WaitingHelp(CommonwealDb db, KeptPosts posts, Here here, Texts texts) : IWaitingWork
{
    private const int DaysToAnswer = 7;

    public string? Part => "volunteering";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var reach = HelpReach.Of(person);
        var work = new List<WaitingWork>();
        if (reach.Keeps)
            work.AddRange((await posts.UnansweredAsync(reach, most, stop)).Select(r => new WaitingWork(
                here.Text(r.Way.Title), $"/desk/volunteering/offers/{r.Offer.Id}", r.Offer.OfferedOn.AddDays(DaysToAnswer), texts["volunteering.today.offer"])));
        if (reach.Agrees)
            work.AddRange((await db.Set<WayToHelp>().AsNoTracking().Where(w => w.State == WayState.Waiting && w.WrittenBy != reach.AccountId)
                .OrderBy(w => w.ClosesOn).ThenBy(w => w.Id).Take(most).ToListAsync(stop))
                .Select(w => new WaitingWork(here.Text(w.Title), $"/desk/volunteering/decide/{w.Id}", w.ClosesOn, texts["volunteering.today.post"])));
        return [.. work.OrderBy(w => w.Due).Take(most)];
    }
}
