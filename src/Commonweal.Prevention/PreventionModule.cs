using Commonweal.Platform;
using Commonweal.Prevention.Objectives;

namespace Commonweal.Prevention;

/// <summary>Shaping objectives: what the city wants to prevent and how it will see that it did.</summary>
public sealed class PreventionModule : Module
{
    public override string Name => "prevention";

    public override IReadOnlyList<Slice> Slices { get; } = [new ObjectivesSlice()];
}
