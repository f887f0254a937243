using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Show;

/// <summary>One meeting, for everybody: when, where, in which languages, and what can be done beforehand.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowMeetingModel(CommonwealDb db, MeetingSections sections) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<MeetingSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is not { } meeting) return NotFound();
        Meeting = meeting;
        Sections = await sections.PublicAsync(meeting, stop);
        return Page();
    }
}
