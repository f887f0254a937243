using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>On Today: the concerns this person is to answer, and those of their queue that nobody has taken.</summary>
internal sealed class WaitingConcerns(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    public string? Part => "concerns";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var reach = Reach.Of(person);
        if (!reach.HasQueue && !reach.IsOmbud) return [];
        var me = reach.AccountId;
        var rows = await db.Set<Concern>().AsNoTracking().Where(reach.Within())
            .Where(c => c.IsOpen && (c.AssigneeId == me || c.AssigneeId == null))
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.TopicId, c.DueOn, c.DepartmentId, c.AssigneeId }).ToListAsync(stop);
        var topics = await db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        return [.. rows.Select(r => new WaitingWork(
            $"{here.Text(topics[r.TopicId])} · {Concern.ReferenceOf(r.Id)}", $"/desk/concerns/{r.Id}", r.DueOn,
            texts[r.AssigneeId is null ? "today.kind.untaken" : "today.kind.answer"], r.DepartmentId))];
    }
}
