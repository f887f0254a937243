using System.Security.Claims;
using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Engagement.Communities.Voices;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>
/// On Today, for those who keep contact: words of a community that nobody answered, plans to sign, consents that run out and
/// visits due. Officers and deputies see their own communities; coordinators also those that have nobody.
/// </summary>
internal sealed class WaitingCommunities(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    private const int AnswerWithin = 5, VisitsAhead = 7;

    public string? Part => "communities";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "communities.work") || person.AccountId() is not { } me) return [];
        var mine = db.Set<Community>().AsNoTracking().Where(c => !c.Ended && (c.OfficerId == me || c.DeputyId == me || c.OfficerId == null));
        var (soon, reminded) = (here.Today.AddDays(VisitsAhead), here.Today.AddDays(ConsentReminders.DaysBefore));
        var today = here.Today;
        var words = await mine.Join(db.Set<ContactEntry>().Where(e => e.AwaitsSince != null), c => c.Id, e => e.CommunityId, (c, e) => new { c.Name, e.CommunityId, e.Id, Since = e.AwaitsSince!.Value })
            .OrderBy(w => w.Since).ThenBy(w => w.Id).Take(most).ToListAsync(stop);
        var consents = await mine.Join(db.Set<Voice>().Where(v => v.ConsentUntil >= today && v.ConsentUntil <= reminded), c => c.Id, v => v.CommunityId, (c, v) => new { c.Name, v.CommunityId, v.Id, v.ConsentUntil })
            .OrderBy(v => v.ConsentUntil).ThenBy(v => v.Id).Take(most).ToListAsync(stop);
        var visits = await mine.Where(c => c.NextVisitOn <= soon).OrderBy(c => c.NextVisitOn).ThenBy(c => c.Id).Take(most).Select(c => new { c.Name, c.Id, On = c.NextVisitOn!.Value }).ToListAsync(stop);
        var plans = await mine.Join(db.Set<PlanVersion>().Where(p => p.CommunitySignedOn != null && p.CitySignedOn == null
                && !db.Set<PlanVersion>().Any(n => n.CommunityId == p.CommunityId && n.Number > p.Number)), c => c.Id, p => p.CommunityId, (c, p) => new { c.Name, p.CommunityId, Since = p.CommunitySignedOn!.Value })
            .OrderBy(p => p.Since).ThenBy(p => p.CommunityId).Take(most).ToListAsync(stop);
        return
        [
            .. words.Select(w => Work(w.Name, $"/desk/communities/{w.CommunityId}/log/{w.Id}", Within(w.Since), "communities.today.words"))
                .Concat(plans.Select(p => Work(p.Name, $"/desk/communities/{p.CommunityId}/plan", Within(p.Since), "communities.today.plan")))
                .Concat(consents.Select(v => Work(v.Name, $"/desk/communities/{v.CommunityId}/voices/{v.Id}", v.ConsentUntil, "communities.today.consent")))
                .Concat(visits.Select(v => Work(v.Name, "/desk/communities/log?community=" + v.Id, v.On, "communities.today.visit")))
                .OrderBy(w => w.Due).Take(most),
        ];
    }

    private DateOnly Within(DateOnly since) => here.City.WorkingDays.Add(since, AnswerWithin);

    private WaitingWork Work(MultilingualText name, string path, DateOnly due, string kind) => new(here.Text(name), path, due, texts[kind]);
}
