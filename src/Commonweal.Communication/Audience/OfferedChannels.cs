namespace Commonweal.Communication.Audience;

/// <summary>What the city can reach people by, as it is set up; what is not is shown nowhere.</summary>
/// <param name="Kinds">Kinds in the order they are offered.</param>
/// <param name="PushKey">The public key that browsers ask their push service with.</param>
internal sealed record OfferedChannels(IReadOnlyList<ChannelKind> Kinds, Func<string> PushKey);
