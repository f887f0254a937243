using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>A barrier with what became of it.</summary>
internal sealed record BarrierView(BarrierEntry Barrier, IReadOnlyList<BarrierCommitment> Commitments, MultilingualText? Community)
{
    /// <summary>Where it becomes a commitment.</summary>
    public string CommitPath => QueryHelpers.AddQueryString("/desk/commitments/new", new Dictionary<string, string?>
    {
        ["origin"] = "barrier/" + Barrier.Id,
        ["what"] = Barrier.Words,
        ["said"] = Barrier.Place,
        ["community"] = Barrier.CommunityId?.ToString(),
    }.Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>These barriers with their commitments and the names of those who told us.</summary>
    public static async Task<IReadOnlyList<BarrierView>> OfAsync(CommonwealDb db, IReadOnlyList<BarrierEntry> barriers, CancellationToken stop)
    {
        var ids = barriers.Select(b => b.Id).ToList();
        var communities = barriers.Select(b => b.CommunityId).OfType<Guid>().Distinct().ToList();
        var commitments = (await db.Set<BarrierCommitment>().AsNoTracking().Where(c => ids.Contains(c.BarrierId)).OrderBy(c => c.DueOn).ToListAsync(stop)).ToLookup(c => c.BarrierId);
        var names = await db.Set<Community>().AsNoTracking().Where(c => communities.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        return [.. barriers.Select(b => new BarrierView(b, [.. commitments[b.Id]], b.CommunityId is { } id ? names.GetValueOrDefault(id) : null))];
    }
}
