using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>On Today: rooms that are open, and those closed that nobody has looked back at.</summary>
internal sealed class WaitingRooms(CommonwealDb db, CityTime time, Here here, Texts texts) : IWaitingWork
{
    public string Part => IncidentsSlice.Part;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "incidents.lead")) return [];
        var rooms = await db.Set<Incident>().AsNoTracking().Where(i => i.ClosedAt == null || (i.ReviewDueOn != null && i.ReviewedOn == null)).OrderBy(i => i.ReviewDueOn).ThenBy(i => i.Id).Take(most).ToListAsync(stop);
        return [.. rooms.Select(i => i.IsOpen
            ? new WaitingWork(here.Text(i.Name), i.Path, time.Day(i.OpenedAt), texts[i.IsExercise ? "incidents.today.exercise" : "incidents.today.open"])
            : new WaitingWork(here.Text(i.Name), i.Path + "/review", i.ReviewDueOn, texts["incidents.today.review"]))];
    }
}
