using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery.Desk;

/// <summary>What was sent to many, the latest first.</summary>
[RequirePermission("delivery.watch"), ResponseCache(NoStore = true)]
internal sealed class ListDispatchesModel(CommonwealDb db, HeldUp heldUp) : PageModel
{
    private const int PageSize = 30;

    internal sealed record Line(Dispatch Dispatch, long Ended, long All);

    [BindProperty(SupportsGet = true)] public int? Before { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Hindrance> Hindrances { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public bool IsBusy => Lines.Any(l => l.Dispatch.EndedAt is null);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var dispatches = db.Set<Dispatch>().AsNoTracking().Where(d => !d.Origin.StartsWith(SubscriberTexts.Origin));
        if (Before is { } before) (dispatches, First) = (dispatches.Where(d => d.No < before), "/desk/dispatches");
        var found = await dispatches.OrderByDescending(d => d.No).Take(PageSize + 1).ToListAsync(stop);
        if (found.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/desk/dispatches?before={found[PageSize - 1].No}");
        Hindrances = await heldUp.FindAsync(no: null, stop);
        var numbers = found.ConvertAll(d => d.No);
        var counts = (await db.Set<DispatchCount>().AsNoTracking().Where(c => numbers.Contains(c.DispatchNo)).ToListAsync(stop)).ToLookup(c => c.DispatchNo);
        Lines = [.. found.Take(PageSize).Select(d => new Line(d, counts[d.No].Where(c => c.State != DispatchCount.Open).Sum(c => (long)c.Parcels), counts[d.No].Sum(c => (long)c.Parcels)))];
    }
}
