using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>Phone-ins planned and past, the latest first, each with the calls that are still open.</summary>
[RequirePermission("phonein.work"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ListPhoneInsModel(CommonwealDb db) : PageModel
{
    private const int PageSize = 30;

    internal sealed record Line(PhoneIn Plan, MultilingualText Headline, int Open);

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Line> Plans { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<PhoneIn>().AsNoTracking();
        if (After is { } key && await all.SingleOrDefaultAsync(p => p.Id == key, stop) is { } last)
        {
            First = PhoneIn.List;
            all = all.Where(p => p.StartsAt < last.StartsAt || p.StartsAt == last.StartsAt && p.Id < last.Id);
        }
        var plans = await all.OrderByDescending(p => p.StartsAt).ThenByDescending(p => p.Id).Take(PageSize + 1)
            .Join(db.Set<Message>(), p => p.MessageId, m => m.Id, (p, m) => new { Plan = p, m.Headline, Open = db.Set<PhoneCall>().Count(c => c.PhoneInId == p.Id && c.Became == CallEnd.Open) })
            .OrderByDescending(x => x.Plan.StartsAt).ThenByDescending(x => x.Plan.Id).ToListAsync(stop);
        if (plans.Count > PageSize) Next = $"{PhoneIn.List}?after={plans[PageSize - 1].Plan.Id}";
        Plans = [.. plans.Take(PageSize).Select(x => new Line(x.Plan, x.Headline, x.Open))];
    }
}
