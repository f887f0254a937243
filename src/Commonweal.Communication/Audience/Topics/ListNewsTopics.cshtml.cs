using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Topics;

/// <summary>What one can subscribe to hear about.</summary>
[RequirePermission("audience.keep"), WhileAwake("audience")]
internal sealed class ListNewsTopicsModel(CommonwealDb db) : PageModel
{
    public IReadOnlyList<NewsTopic> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
        => Topics = await db.Set<NewsTopic>().AsNoTracking().OrderBy(t => t.Retired).ThenBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(stop);
}
