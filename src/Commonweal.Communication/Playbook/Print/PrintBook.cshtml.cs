using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Print;

/// <summary>The whole book on paper, for the day the network is down.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook"), ResponseCache(NoStore = true)]
internal sealed class PrintBookModel(CommonwealDb db, ReleasedScenarios released, ReleaseRequests requests, PostWords posts, Here here, Texts texts) : PrintForm(db, released, requests, here, texts)
{
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Names = await posts.NamesAsync(Scenarios.Select(s => s.Content), stop);
        return Page();
    }
}
