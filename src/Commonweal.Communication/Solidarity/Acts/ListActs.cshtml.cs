using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Solidarity.Acts;

/// <summary>What was done to stand together, the latest first, told in public or not yet.</summary>
[RequirePermission("solidarity.read"), WhileAwake(SolidaritySlice.Part)]
internal sealed class ListActsModel(CommonwealDb db) : PageModel
{
    public const string Path = "/desk/solidarity";

    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<SolidarityAct> Acts { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public bool MayKeep => User.HasClaim("permission", "solidarity.keep");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<SolidarityAct>().AsNoTracking();
        if (After is { } key && await all.SingleOrDefaultAsync(a => a.Id == key, stop) is { } last)
        {
            First = Path;
            all = all.Where(a => a.On < last.On || (a.On == last.On && a.Id < last.Id));
        }
        var rows = await all.OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(stop);
        Acts = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"{Path}?after={Acts[^1].Id}";
    }
}
