using Commonweal.Communication.Audience;
using Commonweal.Platform;

namespace Commonweal.Communication;

/// <summary>Communicating: one voice, every language, ready before it is needed.</summary>
public sealed class CommunicationModule : Module
{
    public override string Name => "communication";

    public override IReadOnlyList<Slice> Slices { get; } = [new AudienceSlice()];
}
