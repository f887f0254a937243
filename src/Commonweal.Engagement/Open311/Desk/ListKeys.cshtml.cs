using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311.Desk;

/// <summary>The systems that may file concerns, and what their makers need to know.</summary>
[RequirePermission(Open311Permission.KeepKeys), WhileAwake("open311"), ResponseCache(NoStore = true)]
internal sealed class ListKeysModel(CommonwealDb db, PersonalData personal, AuditTrail audit, CityTime time, Open311Jurisdiction jurisdiction) : PageModel
{
    public IReadOnlyList<Row> Keys { get; private set; } = [];

    public string Discovery => Open311Jurisdiction.RootOf(Request) + "/open311/discovery.xml";

    public string Jurisdiction => jurisdiction.IdFor(Request);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var keys = await db.Set<Open311Key>().AsNoTracking().OrderBy(k => k.Name).ThenBy(k => k.Id).ToListAsync(stop);
        if (keys.Count > 0) await audit.RecordAsync("read", "open311_key", "all", nameof(Open311Key.Contact), stop);
        Keys = [.. keys.Select(k => new Row(k.Id, k.Name, personal.Open(k.Contact), time.Day(k.CreatedAt), k.RevokedAt is { } at ? time.Day(at) : null))];
    }

    internal sealed record Row(Guid Id, string Name, string Contact, DateOnly MadeOn, DateOnly? RevokedOn);
}
