using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Calls one meeting off; it stays to be seen, and everybody who registered is told once.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class CallOffMeetingModel(CommonwealDb db, ChangingMeetings changing, Here here, Texts texts) : MeetingChangePage(db, here, texts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Meeting is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        var reason = CheckedReason();
        if (!ModelState.IsValid) return this.ShowAgain();
        return await EndAsync(await changing.CancelAsync(Meeting, reason, Version, stop), stop);
    }
}
