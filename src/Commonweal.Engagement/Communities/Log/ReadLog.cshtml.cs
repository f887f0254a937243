using Commonweal.Engagement.Communities.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>All contacts with one community, newest first.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class ReadLogModel(CommonwealDb db, ContactLog log, Officers officers) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Community Community { get; private set; } = null!;

    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    public Guid? After { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found) return NotFound();
        Community = found;
        After = Guid.TryParse(after, out var id) ? id : null;
        var rows = await log.ReadAsync(Id, After, ContactLog.PageSize + 1, stop);
        Entries = await officers.ViewsAsync(rows.Take(ContactLog.PageSize), stop);
        if (rows.Count > ContactLog.PageSize) Next = $"/desk/communities/{Id}/log?after={rows[ContactLog.PageSize - 1].Id}";
        return Page();
    }
}
