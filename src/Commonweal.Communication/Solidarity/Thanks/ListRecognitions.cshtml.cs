using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Whom the city wants to thank, and what they answered; of those that ended only that it was so.</summary>
[RequirePermission("solidarity.keep"), WhileAwake(SolidaritySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ListRecognitionsModel(CommonwealDb db) : PageModel
{
    public const string Path = "/desk/solidarity/thanks";

    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Recognition> All { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Recognition>().AsNoTracking();
        if (After is { } key && await all.SingleOrDefaultAsync(r => r.Id == key, stop) is { } last)
        {
            First = Path;
            all = all.Where(r => r.ProposedOn < last.ProposedOn || (r.ProposedOn == last.ProposedOn && r.Id < last.Id));
        }
        var rows = await all.OrderByDescending(r => r.ProposedOn).ThenByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(stop);
        All = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"{Path}?after={All[^1].Id}";
    }

    internal static string Shape(RecognitionState state) => state switch { RecognitionState.Agreed => "good", RecognitionState.Waiting => "wait", _ => "paused" };
}
