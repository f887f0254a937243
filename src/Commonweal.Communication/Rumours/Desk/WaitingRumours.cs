using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>On Today: what was heard and lies alone, rumours to weigh, check and answer, answers to review, and what to look at again.</summary>
internal sealed class WaitingRumours(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    public string? Part => "rumours";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var work = new List<WaitingWork>();
        if (person.HasClaim("permission", "rumours.keep"))
        {
            var oldest = await db.Set<Hearing>().Where(h => h.RumourId == null).OrderBy(h => h.HeardOn).Select(h => (DateOnly?)h.HeardOn).FirstOrDefaultAsync(stop);
            if (oldest is { } since) work.Add(new(texts["rumours.group.title"], "/desk/rumours/heard", since.AddDays(1), texts["rumours.today.group"]));
            work.AddRange(await ReadAsync(db.Set<Rumour>().Where(r => r.State == RumourState.Open), most, "answer", stop));
            var today = here.Today;
            work.AddRange(await ReadAsync(db.Set<Rumour>().Where(r => r.State == RumourState.Answered && r.DueOn <= today), most, "again", stop));
        }
        if (person.HasClaim("permission", "rumours.review")) work.AddRange(await ReadAsync(db.Set<Rumour>().Where(r => r.State == RumourState.InReview), most, "review", stop));
        return [.. work.OrderBy(w => w.Due).Take(most)];
    }

    private async Task<IEnumerable<WaitingWork>> ReadAsync(IQueryable<Rumour> rumours, int most, string kind, CancellationToken stop)
    {
        var rows = await rumours.OrderBy(r => r.WorkOrder).ThenBy(r => r.DueOn).ThenBy(r => r.Id).Take(most).Select(r => new { r.Id, r.About, r.DueOn }).ToListAsync(stop);
        return rows.Select(r => new WaitingWork(r.About, RumourPage.PathOf(r.Id), r.DueOn, texts["rumours.today." + kind]));
    }
}
