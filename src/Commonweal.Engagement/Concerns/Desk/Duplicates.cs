using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>A concern that could be about the same.</summary>
internal sealed record NearConcern(Guid Id, ConcernState State, DateOnly ReceivedOn)
{
    public string Reference => Concern.ReferenceOf(Id);
}

/// <summary>Finds concerns that could be about the same. Only what the colleague reaches, and never across the ombud's door.</summary>
internal sealed class Duplicates(CommonwealDb db)
{
    private const int Most = 10;

    /// <summary>Open ones of the same topic in the same district, what falls due first standing first.</summary>
    public async Task<IReadOnlyList<NearConcern>> NearAsync(OpenedConcern opened, CancellationToken stop)
    {
        var (concern, open) = (opened.Concern, true);
        var near = db.Set<Concern>().AsNoTracking()
            .Where(c => c.TopicId == concern.TopicId && c.IsOpen == open).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(500);
        return await near.Where(opened.Reach.Within())
            .Where(c => c.Id != concern.Id && c.AtOmbud == concern.AtOmbud && c.DistrictCode == concern.DistrictCode)
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most).Select(c => new NearConcern(c.Id, c.State, c.ReceivedOn)).ToListAsync(stop);
    }

    /// <summary>The one concern within reach that a reference names, or null.</summary>
    public async Task<Guid?> FindAsync(OpenedConcern opened, string? reference, CancellationToken stop)
    {
        if (References.Read(reference) is not { } range) return null;
        var (from, to) = range;
        var atOmbud = opened.Concern.AtOmbud;
        var found = await db.Set<Concern>().AsNoTracking().Where(c => c.Id >= from && c.Id <= to && c.AtOmbud == atOmbud)
            .Where(opened.Reach.Within()).Select(c => c.Id).Take(2).ToListAsync(stop);
        return found is [var one] && one != opened.Concern.Id ? one : null;
    }
}
