using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>One advice and its answer.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowAdviceModel(CommonwealDb db) : PageModel
{
    public CommitteeAdvice Advice { get; private set; } = null!;

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid key, CancellationToken stop)
    {
        if (await db.Set<CommitteeAdvice>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == key, stop) is not { } advice) return NotFound();
        Advice = advice;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == advice.MeetingId, stop);
        return Page();
    }
}
