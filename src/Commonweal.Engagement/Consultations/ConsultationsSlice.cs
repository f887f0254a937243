using Commonweal.Platform;

namespace Commonweal.Engagement.Consultations;

/// <summary>Statements, votes, and what all groups agree on.</summary>
internal sealed class ConsultationsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("consultations", "consultations.part")];
}
