using Commonweal.Platform;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities;

/// <summary>Communities as public bodies: whom the city knows, what was said both ways, and what they need.</summary>
internal sealed class CommunitiesSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("communities", "communities.part", AwakeAtStart: true)];

    public override void AddModel(ModelBuilder model) => Community.Map(model);
}
