using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>On Today: the concerns this person is to answer, and those of their queue that nobody has taken.</summary>
internal sealed class WaitingConcerns(CommonwealDb db, QueueReading reading, Here here, Texts texts) : IWaitingWork
{
    public string? Part => "concerns";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var reach = Reach.Of(person);
        if (!reach.HasQueue && !reach.IsOmbud) return [];
        var rows = new List<QueueRow>();
        // Each is a list of the desk and read as one: along its index, whatever the number of concerns.
        foreach (var ombud in new[] { false, true }.Where(o => o ? reach.IsOmbud : reach.HasQueue))
        {
            rows.AddRange((await reading.ReadAsync(reach, ombud, new QueueFilter { Assignee = reach.AccountId }, stop)).Rows);
            rows.AddRange((await reading.ReadAsync(reach, ombud, new QueueFilter { Unassigned = true }, stop)).Rows);
        }
        var topics = await db.Set<Topic>().AsNoTracking().Select(t => new { t.Id, t.Name }).ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        return [.. rows.OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(most).Select(r => new WaitingWork(
            $"{here.Text(topics[r.TopicId])} · {Concern.ReferenceOf(r.Id)}", $"/desk/concerns/{r.Id}", r.DueOn,
            texts[r.AssigneeId is null ? "today.kind.untaken" : "today.kind.answer"], r.DepartmentId))];
    }
}
