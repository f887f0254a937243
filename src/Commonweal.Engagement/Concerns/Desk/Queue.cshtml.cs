using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>The concerns of a department, or of all: what falls due first stands first.</summary>
[RequirePermission("concerns.work"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class QueueModel(QueueViews views) : PageModel
{
    public QueueView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => View = await views.BuildAsync(User, ombud: false, Request.Query, stop);
}
