using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What is late, by department and colleague. From the counters: no concern is read.</summary>
[RequirePermission("concerns.work"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class LateConcernsModel(Tallies tallies, Colleagues colleagues) : PageModel
{
    public IReadOnlyList<LateTally> Late { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        var reach = Reach.Of(User);
        Late = [.. (await tallies.LateAsync(stop)).Where(l => reach.Departments || reach.DepartmentId is not null && l.DepartmentId == reach.DepartmentId)
            .OrderByDescending(l => l.Late).ThenBy(l => l.Oldest)];
        Names = await colleagues.NamesAsync(Late.Select(l => l.AssigneeId), stop);
    }

    /// <summary>The list behind a number.</summary>
    public static string ListOf(LateTally late) => DeskPath.Queue + new QueueFilter
    {
        Department = late.DepartmentId,
        Assignee = late.AssigneeId,
        Unassigned = late.AssigneeId is null,
        Due = Due.Late,
    }.Query();
}
