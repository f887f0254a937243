using Commonweal.Platform;

namespace Commonweal.Engagement.Commitments;

/// <summary>What was promised, to whom, by when, and whether it was kept.</summary>
internal sealed class CommitmentsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("commitments", "commitments.part", AwakeAtStart: true)];
}
