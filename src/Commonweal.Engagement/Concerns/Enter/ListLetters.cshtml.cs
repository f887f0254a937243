using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>Letters to print and calls to make: answers for those who chose paper, the counter or the phone.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class ListLettersModel(Letters letters, CommonwealDb db) : PageModel
{
    public IReadOnlyList<LetterRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Topic> Topics { get; private set; } = new Dictionary<Guid, Topic>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rows = await letters.WaitingAsync(Reach.Of(User), stop);
        Topics = await db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, stop);
    }
}
