using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>The barrier log: what keeps people from coming to us, newest first.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class ListBarriersModel(CommonwealDb db, Here here) : PageModel
{
    private const int PageSize = 30;

    public IReadOnlyList<BarrierView> Barriers { get; private set; } = [];

    public BarrierState State { get; private set; }

    public string? District { get; private set; }

    public Guid? After { get; private set; }

    public string? Next { get; private set; }

    public bool MayWork => User.HasClaim("permission", "communities.work");

    public async Task OnGetAsync(string? state, string? district, string? after, CancellationToken stop)
    {
        State = Enum.TryParse<BarrierState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : BarrierState.Open;
        District = here.City.District(district)?.Code;
        After = Guid.TryParse(after, out var id) ? id : null;
        var (shown, place) = (State, District);
        var barriers = db.Set<BarrierEntry>().AsNoTracking().Where(b => b.State == shown);
        if (place is not null) barriers = barriers.Where(b => b.DistrictCode == place);
        if (After is { } last && await db.Set<BarrierEntry>().Where(b => b.Id == last).Select(b => (DateOnly?)b.On).SingleOrDefaultAsync(stop) is { } on)
            barriers = barriers.Where(b => b.On < on || (b.On == on && b.Id < last));
        var rows = await barriers.OrderByDescending(b => b.On).ThenByDescending(b => b.Id).Take(PageSize + 1).ToListAsync(stop);
        Barriers = await BarrierView.OfAsync(db, [.. rows.Take(PageSize)], stop);
        if (rows.Count > PageSize) Next = Address(State, District, rows[PageSize - 1].Id);
    }

    public static string Address(BarrierState state, string? district, Guid? after = null) => QueryHelpers.AddQueryString("/desk/communities/barriers", new Dictionary<string, string?>
    {
        ["state"] = state is BarrierState.Open ? null : state.ToString().ToLowerInvariant(),
        ["district"] = district,
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));
}
