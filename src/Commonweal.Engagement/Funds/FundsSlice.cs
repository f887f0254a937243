using Commonweal.Platform;

namespace Commonweal.Engagement.Funds;

/// <summary>Challenges communities name, proposals that answer them, and money shared fairly.</summary>
internal sealed class FundsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("funds", "funds.part")];
}
