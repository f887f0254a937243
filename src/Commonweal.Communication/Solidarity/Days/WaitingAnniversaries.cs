using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Days;

/// <summary>On Today, for the post that prepares it: days that come within their weeks and are not prepared yet. A day that those concerned do not want at all is left in peace.</summary>
internal sealed class WaitingAnniversaries(CommonwealDb db, KeeperPosts posts, Here here, Texts texts) : IWaitingWork
{
    public string Part => SolidaritySlice.Part;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "solidarity.keep")) return [];
        var (mine, today) = (await posts.OfAsync(person, stop), here.Today);
        var days = await db.Set<Anniversary>().AsNoTracking().Where(a => mine.Contains(a.Post) && (a.Wish == null || a.Wish != AnniversaryWish.NotAtAll)).OrderBy(a => a.On).ThenBy(a => a.Id).Take(Anniversary.Most).ToListAsync(stop);
        return
        [
            .. days.Select(a => (Day: a, Next: a.NextOn(today))).Where(d => d.Next.AddDays(-7 * d.Day.WeeksAhead) <= today && d.Day.PreparedFor != d.Next.Year).OrderBy(d => d.Next).Take(most)
                .Select(d => new WaitingWork(here.Text(d.Day.Name), $"{ListAnniversariesModel.Path}/edit/{d.Day.Id}", d.Next, texts[d.Day.MustAsk(today) ? "solidarity.today.ask" : "solidarity.today.prepare"])),
        ];
    }
}
