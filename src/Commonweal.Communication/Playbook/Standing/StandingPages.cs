using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Standing;

/// <summary>Reads the standing pages; a city that has none yet has empty ones.</summary>
internal sealed class StandingPages(CommonwealDb db)
{
    public async Task<StandingContent> ReadAsync(CancellationToken stop) => (await db.Set<StandingWords>().AsNoTracking().SingleOrDefaultAsync(stop))?.Content ?? new();
}
