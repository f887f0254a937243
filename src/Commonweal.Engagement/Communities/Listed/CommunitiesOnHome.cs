using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>On the front page: where communities are found, who is there for them, and their own room. It shows no community before another.</summary>
internal sealed class CommunitiesOnHome(CommonwealDb db, Texts texts) : IHomeSection
{
    public int Order => 70;

    public string? Part => "communities";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        if (!await db.Set<Community>().AnyAsync(c => c.Shown && !c.Ended, stop)) return null;
        return new(texts["communities.list.title"],
        [
            new(texts["communities.home.list"], "/communities", texts["communities.list.lead"]),
            new(texts["communities.officers.title"], "/communities/officers", texts["communities.officers.lead"]),
            new(texts["communities.partner.title"], "/communities/partner", texts["communities.home.room"]),
        ]);
    }
}
