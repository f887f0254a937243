using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>What people can tell the city about, and who answers.</summary>
[RequirePermission("concerns.topics"), WhileAwake("concerns")]
internal sealed class ListTopicsModel(CommonwealDb db) : PageModel
{
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
        => Topics = await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Retired).ThenBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(stop);
}
