using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Print;

/// <summary>One sheet for every employee: what to do, to say, not to say, and whom to call.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class PrintCardModel(CommonwealDb db, ReleasedScenarios released, ReleaseRequests requests, Here here, Texts texts) : PrintForm(db, released, requests, here, texts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();
}
