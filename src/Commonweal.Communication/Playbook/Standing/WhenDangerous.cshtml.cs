using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Playbook.Standing;

/// <summary>What a colleague does when something is dangerous: call, get help, write down the event and never a person.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class WhenDangerousModel(StandingPages pages) : PageModel
{
    public StandingContent Standing { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken stop) => Standing = await pages.ReadAsync(stop);
}
