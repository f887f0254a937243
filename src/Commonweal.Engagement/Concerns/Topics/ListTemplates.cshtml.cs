using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>Words that begin an answer.</summary>
[RequirePermission("concerns.topics"), WhileAwake("concerns")]
internal sealed class ListTemplatesModel(CommonwealDb db) : PageModel
{
    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Topic> Topics { get; private set; } = new Dictionary<Guid, Topic>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        Templates = await db.Set<AnswerTemplate>().AsNoTracking().OrderBy(t => t.Retired).ThenBy(t => t.Order).ToListAsync(stop);
        Topics = await db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, stop);
    }
}
