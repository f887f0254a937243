using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>How many entries a district had in each of the months shown.</summary>
internal sealed record DistrictMonths(string District, IReadOnlyList<int> Entries);

/// <summary>The log: what expires first comes first.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class ListTensionsModel(CommonwealDb db, Here here, CityTime time, Texts texts) : PageModel
{
    private const int PageSize = 30, MonthsShown = 6;

    public IReadOnlyList<Tension> Tensions { get; private set; } = [];

    public TensionState? State { get; private set; }

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public IReadOnlyList<DistrictMonths> Counts { get; private set; } = [];

    public string NameOf(DateOnly month) => time.Month(month);

    public async Task OnGetAsync(TensionState? state, DateOnly? after, Guid? afterId, CancellationToken stop)
    {
        (State, IsFirst) = (state, after is null || afterId is null);
        var rows = db.Set<Tension>().AsNoTracking().Where(t => t.ExpiresOn >= here.Today);
        if (State is TensionState.WithoutAction) rows = rows.Where(t => t.Actions == 0);
        if (State is TensionState.InHand) rows = rows.Where(t => t.NextActionOn != null);
        if (State is TensionState.Done) rows = rows.Where(t => t.Actions > 0 && t.NextActionOn == null);
        if (after is { } day && afterId is { } id) rows = rows.Where(t => t.ExpiresOn > day || t.ExpiresOn == day && t.Id > id);
        var found = await rows.OrderBy(t => t.ExpiresOn).ThenBy(t => t.Id).Take(PageSize + 1).ToListAsync(stop);
        Tensions = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = Address(State, Tensions[^1]);
        if (IsFirst) await CountAsync(stop);
    }

    public static string Address(TensionState? state, Tension? last = null) => QueryHelpers.AddQueryString("/desk/tensions", new Dictionary<string, string?>
    {
        ["state"] = state?.ToString(),
        ["after"] = last?.ExpiresOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["afterId"] = last?.Id.ToString(),
    }.Where(p => p.Value is not null));

    private async Task CountAsync(CancellationToken stop)
    {
        var first = new DateOnly(here.Today.Year, here.Today.Month, 1).AddMonths(1 - MonthsShown);
        var gone = await db.Set<TensionCount>().AsNoTracking().Where(c => c.Month >= first).ToListAsync(stop);
        var living = await db.Set<Tension>().AsNoTracking().Where(t => t.ExpiresOn >= here.Today && t.HappenedOn >= first)
            .GroupBy(t => new { t.HappenedOn.Year, t.HappenedOn.Month, t.DistrictCode }).Select(g => new { g.Key, Entries = g.Count() }).ToListAsync(stop);
        var cells = gone.Select(c => (c.Month, c.DistrictCode, c.Entries))
            .Concat(living.Select(l => (Month: new DateOnly(l.Key.Year, l.Key.Month, 1), DistrictCode: l.Key.DistrictCode ?? "", l.Entries))).ToList();
        if (cells.Count == 0) return;
        Months = [.. Enumerable.Range(0, MonthsShown).Select(first.AddMonths)];
        Counts = [.. cells.GroupBy(c => c.DistrictCode).Select(g => new DistrictMonths(
            here.City.District(g.Key) is { } district ? here.Text(district.Name) : texts["tensions.wholeCity"],
            [.. Months.Select(m => g.Where(c => c.Month == m).Sum(c => c.Entries))])).OrderBy(r => r.District, StringComparer.CurrentCulture)];
    }
}
