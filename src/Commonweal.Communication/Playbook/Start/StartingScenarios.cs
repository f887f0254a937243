using Commonweal.Communication.Playbook.Standing;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Start;

/// <summary>Brings the starting scenarios that are not here yet, as drafts; what the city already has stays as it is.</summary>
internal sealed class StartingScenarios(CommonwealDb db)
{
    public async Task<int> MissingAsync(CancellationToken stop)
    {
        var codes = StartingContent.All.Select(s => s.Code).ToList();
        return codes.Count - await db.Set<Scenario>().CountAsync(s => s.Code != null && codes.Contains(s.Code), stop);
    }

    /// <summary>Of colleagues who press at once one brings them; sixteen unique rows written by two would wait for each other in a circle.</summary>
    public Task AddAsync(CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (!await db.Dialect.TryBeTheOnlyAsync(db, OnlyOne.StartingPlaybook, s)) return;
        var known = await db.Set<Scenario>().Where(one => one.Code != null).Select(one => one.Code).ToListAsync(s);
        db.AddRange(StartingContent.All.Where(one => !known.Contains(one.Code)).Select(one => new Scenario { Code = one.Code, Draft = StartingContent.Of(one.Code) }));
        if (!await db.Set<StandingWords>().AnyAsync(s)) db.Add(new StandingWords { Content = StartingContent.Standing() });
        if (!await db.Set<KeyTerm>().AnyAsync(s)) db.AddRange(StartingContent.Terms());
        await db.SaveChangesAsync(s);
    }, stop);
}
