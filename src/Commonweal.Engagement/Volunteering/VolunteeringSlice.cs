using Commonweal.Platform;

namespace Commonweal.Engagement.Volunteering;

/// <summary>A board of ways to help, and those who offered.</summary>
internal sealed class VolunteeringSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("volunteering", "volunteering.part")];
}
