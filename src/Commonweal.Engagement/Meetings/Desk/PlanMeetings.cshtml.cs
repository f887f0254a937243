using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Desk;

/// <summary>The meetings ahead and those just held, as the desk works on them.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class PlanMeetingsModel(CommonwealDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public bool Past { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public string? Next { get; private set; }

    public async Task OnGetAsync(bool past, string? after, CancellationToken stop)
    {
        Past = past;
        var now = clock.GetUtcNow();
        var place = MeetingPlace.Read(after);
        IsFirst = place is null;
        var (at, id) = (place?.StartsAt ?? now.AddHours(past ? 0 : -6), place?.Id ?? Guid.Empty);
        var meetings = db.Set<Meeting>().AsNoTracking();
        meetings = past
            ? meetings.Where(m => m.StartsAt <= at && (m.StartsAt < at || m.Id < id)).OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id)
            : meetings.Where(m => m.StartsAt >= at && (m.StartsAt > at || m.Id > id)).OrderBy(m => m.StartsAt).ThenBy(m => m.Id);
        var rows = await meetings.Take(PageSize + 1).ToListAsync(stop);
        Meetings = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"/desk/meetings?past={(past ? "true" : "false")}&after={new MeetingPlace(Meetings[^1].StartsAt, Meetings[^1].Id)}";
    }
}
