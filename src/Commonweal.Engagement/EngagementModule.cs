using Commonweal.Platform;

namespace Commonweal.Engagement;

/// <summary>Engaging communities, both ways.</summary>
public sealed class EngagementModule : Module
{
    public override string Name => "engagement";

    public override IEnumerable<WakeablePart> Parts => [new("concerns", "concerns.part", AwakeAtStart: true)];
}
