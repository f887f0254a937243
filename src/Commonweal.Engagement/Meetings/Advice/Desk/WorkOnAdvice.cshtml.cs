using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Meetings.Advice.Desk;

/// <summary>Advice that waits for the council's answer.</summary>
[RequirePermission("meetings.advice"), WhileAwake("meetings")]
internal sealed class WorkOnAdviceModel(AdviceReading reading) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<CommitteeAdvice> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Waiting = await reading.UnansweredAsync(Most, stop);
}
