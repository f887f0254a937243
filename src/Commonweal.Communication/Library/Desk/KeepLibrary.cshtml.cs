using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Library.Desk;

/// <summary>Everything in the library, also what was withdrawn, and how often it was taken lately.</summary>
[RequirePermission("library.keep"), WhileAwake("library")]
internal sealed class KeepLibraryModel(CommonwealDb db, Here here) : PageModel
{
    public const int Most = 500, Days = 30;

    public IReadOnlyList<LibraryItem> Items { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Taken { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyDictionary<Guid, string[]> Languages { get; private set; } = new Dictionary<Guid, string[]>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        var since = here.Today.AddDays(-Days);
        Items = await db.Set<LibraryItem>().AsNoTracking().OrderByDescending(i => i.AddedOn).ThenByDescending(i => i.Id).Take(Most).ToListAsync(stop);
        Guid[] keys = [.. Items.Select(i => i.Id)];
        var files = await db.Set<LibraryFile>().AsNoTracking().Where(f => EF.Parameter(keys).Contains(f.ItemId)).ToListAsync(stop);
        Languages = files.GroupBy(f => f.ItemId).ToDictionary(g => g.Key, g => g.Select(f => f.Language).Distinct(StringComparer.Ordinal).ToArray());
        Taken = await db.Set<LibraryCount>().Where(c => c.Day >= since).Join(db.Set<LibraryFile>(), c => c.FileId, f => f.Id, (c, f) => new { f.ItemId, c.Taken })
            .GroupBy(c => c.ItemId).Select(g => new { g.Key, Sum = g.Sum(c => c.Taken) }).ToDictionaryAsync(g => g.Key, g => g.Sum, stop);
    }
}
