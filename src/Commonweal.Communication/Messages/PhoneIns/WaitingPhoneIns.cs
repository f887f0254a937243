using System.Security.Claims;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>On Today: programmes that are over and of whose calls some lead nowhere yet.</summary>
internal sealed class WaitingPhoneIns(CommonwealDb db, CityTime time, Texts texts, TimeProvider clock) : IWaitingWork
{
    public string? Part => DeliverySlice.Part;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "phonein.work")) return [];
        var now = clock.GetUtcNow();
        var waiting = await db.Set<PhoneCall>().Where(c => c.Became == CallEnd.Open).GroupBy(c => c.PhoneInId).Select(g => new { Id = g.Key, Calls = g.Count() })
            .Join(db.Set<PhoneIn>().Where(p => p.EndsAt < now), g => g.Id, p => p.Id, (g, p) => new { p.Id, p.Station, p.EndsAt, g.Calls })
            .OrderBy(x => x.EndsAt).Take(most).ToListAsync(stop);
        return [.. waiting.Select(x => new WaitingWork(x.Station, $"{PhoneIn.List}/{x.Id}", time.Day(x.EndsAt).AddDays(1), texts.Count("phonein.waiting", x.Calls)))];
    }
}
