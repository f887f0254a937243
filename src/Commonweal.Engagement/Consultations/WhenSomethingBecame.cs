using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>
/// A commitment, an objective or a challenge that came from a statement was made or changed: the page shows it, and those
/// who wrote or backed the statement hear of it where they left a way and everybody may read it.
/// </summary>
internal sealed class WhenSomethingBecame(CommonwealDb db, FateLetters letters, IOutputCacheStore cache)
    : IHandle<CommitmentChanged>, IHandle<ObjectiveChanged>, IHandle<ChallengeChanged>
{
    public Task HandleAsync(CommitmentChanged happened, CancellationToken stop)
        => KeepAsync(StatementFate.Commitment, happened.Id, happened.Version, happened.Origin, happened.State, happened.DueOn, happened.IsPublic, stop);

    public Task HandleAsync(ObjectiveChanged happened, CancellationToken stop)
        => KeepAsync(StatementFate.Objective, happened.Id, happened.Version, happened.Origin, happened.State, happened.DecidedOn, happened.IsPublic, stop);

    public Task HandleAsync(ChallengeChanged happened, CancellationToken stop)
        => KeepAsync(StatementFate.Challenge, happened.Id, happened.Version, happened.Origin, happened.State, on: null, happened.IsPublic, stop);

    private async Task KeepAsync(string kind, Guid id, int version, string? origin, string state, DateOnly? on, bool isPublic, CancellationToken stop)
    {
        if (origin?.Split('/') is not [StatementFate.Origin, var key] || !Guid.TryParse(key, out var from)) return;
        if (await db.Set<Statement>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == from, stop) is not { } statement) return;
        var fate = await db.Set<StatementFate>().SingleOrDefaultAsync(f => f.BecameId == id, stop);
        if (fate?.BecameVersion > version) return;
        if (fate is null) db.Add(fate = new StatementFate { BecameId = id, Kind = kind, ConsultationId = statement.ConsultationId, StatementId = from, State = state });
        (fate.BecameVersion, fate.State, fate.On, fate.IsPublic) = (version, state, on, isPublic);
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        if (isPublic) await letters.SendAsync(statement, fate, stop);
    }
}
