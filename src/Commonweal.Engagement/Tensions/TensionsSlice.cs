using Commonweal.Platform;

namespace Commonweal.Engagement.Tensions;

/// <summary>Events and places where tension shows, each ending in an agreed, supportive action; never a person.</summary>
internal sealed class TensionsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("tensions", "tensions.part")];
}
