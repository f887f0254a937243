using Commonweal.Platform;

namespace Commonweal.Insight;

/// <summary>Seeing the whole.</summary>
public sealed class InsightModule : Module
{
    public override string Name => "insight";
}
