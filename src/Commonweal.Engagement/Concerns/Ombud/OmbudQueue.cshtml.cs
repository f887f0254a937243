using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Ombud;

/// <summary>The ombud's own queue. Nobody else opens it, whatever their role.</summary>
[RequirePermission("concerns.ombud"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class OmbudQueueModel(QueueViews views) : PageModel
{
    public QueueView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => View = await views.BuildAsync(User, ombud: true, Request.Query, stop);
}
