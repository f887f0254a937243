using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Releasing;

/// <summary>A scenario as it was signed: what colleagues work by, and what other slices open an event from.</summary>
/// <param name="Id">Key of the scenario.</param>
/// <param name="Code">Its stable short name, or null.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="SignedOn">When the second person signed it.</param>
/// <param name="Content">What it says.</param>
internal sealed record ReleasedScenario(Guid Id, string? Code, int Number, DateOnly? SignedOn, ScenarioContent Content);

/// <summary>Reads what is released.</summary>
internal sealed class ReleasedScenarios(CommonwealDb db)
{
    /// <summary>The version that holds now, or null where none was signed.</summary>
    public async Task<ReleasedScenario?> LatestAsync(Guid scenario, CancellationToken stop)
        => await Signed().Where(r => r.Scenario.Id == scenario && r.Scenario.ReleasedNumber == r.Release.Number).Select(r => r.Shown).SingleOrDefaultAsync(stop);

    /// <summary>Every scenario in the book in the version that holds now, the gravest first.</summary>
    public async Task<IReadOnlyList<ReleasedScenario>> AllAsync(CancellationToken stop)
    {
        var all = await Signed().Where(r => !r.Scenario.Retired && r.Scenario.ReleasedNumber == r.Release.Number).Select(r => r.Shown).ToListAsync(stop);
        return InOrder(all);
    }

    /// <summary>Scenarios in the versions an edition names, also those that left the book since.</summary>
    public async Task<IReadOnlyList<ReleasedScenario>> OfAsync(EditionContent edition, CancellationToken stop)
    {
        var ids = edition.Scenarios.Select(s => s.ScenarioId).ToList();
        var all = await Signed().Where(r => ids.Contains(r.Scenario.Id)).Select(r => r.Shown).ToListAsync(stop);
        return InOrder(all.Where(r => edition.Scenarios.Any(s => s.ScenarioId == r.Id && s.Number == r.Number)));
    }

    private static List<ReleasedScenario> InOrder(IEnumerable<ReleasedScenario> all) => [.. all.OrderByDescending(r => r.Content.Level).ThenBy(r => r.Code is null).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Id)];

    private IQueryable<Row> Signed() => db.Set<ScenarioRelease>().AsNoTracking().Where(r => r.State == ReleaseState.Signed)
        .Join(db.Set<Scenario>().AsNoTracking(), r => r.ScenarioId, s => s.Id, (r, s) => new Row { Release = r, Scenario = s, Shown = new ReleasedScenario(s.Id, s.Code, r.Number, r.DecidedOn, r.Content) });

    private sealed class Row
    {
        public required ScenarioRelease Release { get; init; }

        public required Scenario Scenario { get; init; }

        public required ReleasedScenario Shown { get; init; }
    }
}
