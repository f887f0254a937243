using Commonweal.Communication.Playbook.Standing;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Releasing;

/// <summary>Asks a second person to sign a version of a scenario or an edition of the book.</summary>
internal sealed class ReleaseRequests(CommonwealDb db, ISecondPerson second, ReleasedScenarios released, StandingPages standing, IActor actor, Here here)
{
    internal const string ScenarioKind = "playbook-scenario", EditionKind = "playbook-edition";

    private const string MaySign = "playbook.signoff";

    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <summary>Keeps the draft under the next number and asks. A version that was still waiting is replaced.</summary>
    /// <exception cref="DbUpdateException">Somebody else changed or released it in the same moment.</exception>
    public async Task<int> AskAsync(Scenario scenario, string changes, CancellationToken stop)
    {
        foreach (var waiting in await db.Set<ScenarioRelease>().Where(r => r.ScenarioId == scenario.Id && r.State == ReleaseState.Waiting).ToListAsync(stop)) waiting.State = ReleaseState.Replaced;
        var release = new ScenarioRelease { ScenarioId = scenario.Id, Number = ++scenario.LastNumber, Content = scenario.Draft, Changes = changes, AskedOn = here.Today, AskedById = actor.AccountId ?? Guid.Empty };
        db.Add(release);
        release.Approval = await second.AskAsync(new(ScenarioKind, release.Id.ToString(), "playbook.approval.scenario", $"{here.Text(scenario.Draft.Name)} · {release.Number}", MaySign,
            $"/desk/playbook/scenarios/{scenario.Id}?version={release.Number}", Patience), stop);
        await db.SaveChangesAsync(stop);
        return release.Approval.Value;
    }

    /// <summary>Keeps the book as it stands under the next number and asks.</summary>
    /// <exception cref="DbUpdateException">Somebody else released one in the same moment.</exception>
    public async Task<int> AskEditionAsync(string changes, CancellationToken stop)
    {
        foreach (var waiting in await db.Set<PlaybookEdition>().Where(e => e.State == ReleaseState.Waiting).ToListAsync(stop)) waiting.State = ReleaseState.Replaced;
        var edition = new PlaybookEdition
        {
            Number = (await db.Set<PlaybookEdition>().MaxAsync(e => (int?)e.Number, stop) ?? 0) + 1, Content = await AsItStandsAsync(stop), Changes = changes, AskedOn = here.Today, AskedById = actor.AccountId ?? Guid.Empty,
        };
        db.Add(edition);
        edition.Approval = await second.AskAsync(new(EditionKind, edition.Id.ToString(), "playbook.approval.edition", $"{edition.Number}", MaySign, $"/desk/playbook/book?edition={edition.Number}", Patience), stop);
        await db.SaveChangesAsync(stop);
        return edition.Approval.Value;
    }

    /// <summary>What the book says now.</summary>
    public async Task<EditionContent> AsItStandsAsync(CancellationToken stop)
    {
        var scenarios = await released.AllAsync(stop);
        var terms = await db.Set<KeyTerm>().AsNoTracking().OrderBy(t => t.Language).ThenBy(t => t.NotSay).ThenBy(t => t.Id).ToListAsync(stop);
        return new([.. scenarios.Select(s => new EditionEntry(s.Id, s.Number))], await standing.ReadAsync(stop), [.. terms.Select(t => new EditionTerm(t.Language, t.NotSay, t.Say, t.Why))]);
    }
}
