using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Desk;

/// <summary>One meeting at the desk, with everything that is done about it.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class OpenMeetingModel(CommonwealDb db, MeetingSections sections, TimeProvider clock) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public bool IsAhead => Meeting.IsAhead(clock.GetUtcNow());

    public IReadOnlyList<MeetingSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is not { } meeting) return NotFound();
        Meeting = meeting;
        Sections = await sections.DeskAsync(meeting, User, stop);
        return Page();
    }
}
