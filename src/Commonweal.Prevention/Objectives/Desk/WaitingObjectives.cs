using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Desk;

/// <summary>On Today: objectives that wait for a decision, those that wait longest first.</summary>
internal sealed class WaitingObjectives(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    public string? Part => ObjectivesSlice.Part;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "objectives.decide")) return [];
        var waiting = await db.Set<Objective>().AsNoTracking().Where(o => o.State == ObjectiveState.Proposed).OrderBy(o => o.ChangedOn).ThenBy(o => o.Id).Take(most).Select(o => new { o.Id, o.Title }).ToListAsync(stop);
        return waiting.ConvertAll(o => new WaitingWork(here.Text(o.Title), ObjectivesSlice.DeskPath + "/" + o.Id, Due: null, texts["objectives.today.decide"]));
    }
}
