using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Print;

/// <summary>What partners may use: messages, answers to rumours, help, words. No name, no post, no call list.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class PrintPackModel(CommonwealDb db, ReleasedScenarios released, ReleaseRequests requests, Here here, Texts texts) : PrintForm(db, released, requests, here, texts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();
}
