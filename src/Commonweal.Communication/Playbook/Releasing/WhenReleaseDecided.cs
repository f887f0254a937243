using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Releasing;

/// <summary>The second person decided: the version holds from now on, or never.</summary>
internal sealed class WhenReleaseDecided(CommonwealDb db, CurrentCity city, TimeProvider clock) : IHandle<ApprovalGiven>, IHandle<ApprovalRefused>
{
    public Task HandleAsync(ApprovalGiven happened, CancellationToken stop) => DecideAsync(happened.Kind, happened.Subject, ReleaseState.Signed, stop);

    public Task HandleAsync(ApprovalRefused happened, CancellationToken stop) => DecideAsync(happened.Kind, happened.Subject, ReleaseState.Refused, stop);

    private async Task DecideAsync(string kind, string subject, ReleaseState state, CancellationToken stop)
    {
        if (kind is not (ReleaseRequests.ScenarioKind or ReleaseRequests.EditionKind) || !Guid.TryParse(subject, out var id)) return;
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        if (kind == ReleaseRequests.EditionKind)
        {
            if (await db.Set<PlaybookEdition>().SingleOrDefaultAsync(e => e.Id == id && e.State == ReleaseState.Waiting, stop) is { } edition) (edition.State, edition.DecidedOn) = (state, today);
        }
        // A version that was replaced meanwhile stays replaced: what was signed is not what the keeper wants to say now.
        else if (await db.Set<ScenarioRelease>().SingleOrDefaultAsync(r => r.Id == id && r.State == ReleaseState.Waiting, stop) is { } release)
        {
            (release.State, release.DecidedOn) = (state, today);
            if (state == ReleaseState.Signed)
            {
                var scenario = await db.Set<Scenario>().SingleAsync(s => s.Id == release.ScenarioId, stop);
                (scenario.ReleasedNumber, scenario.ReleasedOn, scenario.ReviewOn) = (release.Number, today, today.AddDays(Scenario.ReviewAfterDays));
            }
        }
        await db.SaveChangesAsync(stop);
    }
}
