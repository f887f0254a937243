using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Charter;

/// <summary>A version of the charter with its points.</summary>
internal sealed record CharterText(CharterVersion Version, IReadOnlyList<CharterPoint> Points);

/// <summary>Reads the charter: what is in force, what was, and what is being written.</summary>
internal sealed class CharterReading(CommonwealDb db)
{
    public Task<List<CharterVersion>> VersionsAsync(CancellationToken stop)
        => db.Set<CharterVersion>().AsNoTracking().Where(c => c.InForceFrom != null).OrderByDescending(c => c.Number).ToListAsync(stop);

    /// <summary>The version with a number, or the one in force.</summary>
    public async Task<CharterText?> FindAsync(int? number, CancellationToken stop)
        => await db.Set<CharterVersion>().AsNoTracking().Where(c => c.InForceFrom != null && (number == null || c.Number == number)).OrderByDescending(c => c.Number).FirstOrDefaultAsync(stop) is { } version
            ? await WithPointsAsync(version, stop) : null;

    /// <summary>What is being written, or null.</summary>
    public async Task<CharterText?> DraftAsync(CancellationToken stop)
        => await db.Set<CharterVersion>().AsNoTracking().SingleOrDefaultAsync(c => c.InForceFrom == null, stop) is { } draft ? await WithPointsAsync(draft, stop) : null;

    private async Task<CharterText> WithPointsAsync(CharterVersion version, CancellationToken stop)
        => new(version, await db.Set<CharterPoint>().AsNoTracking().Where(p => p.CharterId == version.Id).OrderBy(p => p.Order).ThenBy(p => p.Id).ToListAsync(stop));
}
