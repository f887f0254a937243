using System.Security.Claims;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>Who reads: on the public page a community that is not on the public list stays without a name.</summary>
internal enum Side
{
    Public,
    Desk,
    Partner,
}

/// <summary>A community's word on a commitment.</summary>
internal sealed record CommunityView(Guid Id, MultilingualText Name, bool IsListed, CommunityWord Word, DateOnly? On);

/// <summary>A commitment with everything both sides said.</summary>
internal sealed record CommitmentView(Commitment Commitment, IReadOnlyList<CommitmentStep> Steps, IReadOnlyList<CommunityView> Communities, Side Side)
{
    /// <summary>The kind of thing it came from, where somebody knows it.</summary>
    public string? CameFrom { get; init; }

    /// <summary>What it came from, where this reader may go there.</summary>
    public CommitmentOrigin? Origin { get; init; }
}

/// <summary>Reads commitments with their history.</summary>
internal sealed class CommitmentReading(CommonwealDb db, IEnumerable<ICommitmentOrigin> origins)
{
    /// <summary>The whole of one, for a colleague at the desk or for somebody else.</summary>
    public async Task<CommitmentView> ViewAsync(Commitment commitment, Side side, ClaimsPrincipal? person, CancellationToken stop)
    {
        var steps = await db.Set<CommitmentStep>().AsNoTracking().Where(s => s.CommitmentId == commitment.Id).OrderBy(s => s.Id).ToListAsync(stop);
        var words = await db.Set<CommitmentTo>().AsNoTracking().Where(t => t.CommitmentId == commitment.Id)
            .Join(db.Set<Community>(), t => t.CommunityId, c => c.Id, (t, c) => new { t.CommunityId, c.Name, IsListed = c.Shown && !c.Ended, t.Word, t.WordOn }).ToListAsync(stop);
        var (kind, key) = commitment.Origin?.Split('/') is [var first, var second] ? (first, Guid.TryParse(second, out var id) ? id : (Guid?)null) : (null, null);
        var origin = kind is null ? null : origins.FirstOrDefault(o => o.Kinds.Contains(kind));
        return new(commitment, steps, [.. words.Select(w => new CommunityView(w.CommunityId, w.Name, w.IsListed, w.Word, w.WordOn))], side)
        {
            CameFrom = origin is null ? null : kind,
            Origin = origin is not null && key is { } of ? await origin.FindAsync(kind!, of, person, stop) : null,
        };
    }

    /// <summary>Those everybody may read: all, or what one department keeps, or what was promised to one community.</summary>
    public IQueryable<Commitment> Public(Guid? department = null, Guid? community = null)
    {
        var rows = db.Set<Commitment>().AsNoTracking().Where(c => c.IsPublic && !Outcomes.Hidden.Contains(c.Outcome));
        if (department is { } by) rows = rows.Where(c => c.DepartmentId == by);
        if (community is { } to) rows = rows.Where(c => db.Set<CommitmentTo>().Any(t => t.CommunityId == to && t.CommitmentId == c.Id));
        return rows;
    }

    /// <summary>Communities of the public list to which something was promised in public.</summary>
    public Task<List<Community>> PromisedToAsync(CancellationToken stop)
    {
        var promised = Public();
        return db.Set<Community>().AsNoTracking().Where(c => c.Shown && !c.Ended && db.Set<CommitmentTo>().Any(t => t.CommunityId == c.Id && promised.Any(p => p.Id == t.CommitmentId))).ToListAsync(stop);
    }
}
