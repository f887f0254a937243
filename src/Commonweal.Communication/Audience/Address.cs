using Commonweal.Platform.Contracts;

namespace Commonweal.Communication.Audience;

/// <summary>Where somebody is reached.</summary>
/// <param name="Kind">What by.</param>
/// <param name="Value">The address as it is used.</param>
/// <param name="Normal">The same however it was typed: what it is found by.</param>
internal sealed record Address(ChannelKind Kind, string Value, string Normal)
{
    public static Address OfEmail(string email) => new(ChannelKind.Email, email, ResidentEmail.Normalise(email));

    /// <summary>A number as E.164 writes it.</summary>
    public static Address OfPhone(ChannelKind kind, string number) => new(kind, number, number);

    public static Address OfPush(PushPlace place) => new(ChannelKind.Push, place.Write(), place.Endpoint);
}
