using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Commonweal.Communication.Audience;
using Commonweal.Platform.Privacy;

namespace Commonweal.Communication.Delivery;

/// <summary>Fills in what is each reader's own, where a medium is paid by the letter: short links and codes; and opens their address.</summary>
internal sealed class ReaderWords(AudienceLinks links, ChannelCodes codes, PersonalData personal)
{
    public const string Stop = "{stop}", Mine = "{mine}", Code = "{code}";

    public string Fill(string words, InHand parcel)
    {
        if (parcel.ChannelId is not { } channel || !words.Contains('{', StringComparison.Ordinal)) return words;
        var link = links.ShortOf(channel);
        return words.Replace(Stop, link, StringComparison.Ordinal).Replace(Mine, link, StringComparison.Ordinal).Replace(Code, codes.Of(channel), StringComparison.Ordinal);
    }

    /// <summary>The words with links and codes as long as they will be, to be measured before there is a reader.</summary>
    public string Sample(string words) => words.Replace(Stop, links.ShortOf(Guid.Empty), StringComparison.Ordinal).Replace(Mine, links.ShortOf(Guid.Empty), StringComparison.Ordinal);

    /// <summary>Where a parcel goes; else what becomes of it. One address whose key is gone must not hold up everybody behind it.</summary>
    public bool TryOpen(InHand parcel, [NotNullWhen(true)] out string? address, out Outcome instead)
    {
        (address, instead) = (null, new Outcome(ParcelState.Suppressed, "stopped", Counts: false));
        if (parcel.AddressSealed is null) return false;
        try
        {
            address = personal.Open(parcel.AddressSealed);
            return true;
        }
        catch (Exception broken) when (broken is CryptographicException or KeyNotFoundException)
        {
            instead = new Outcome(ParcelState.Refused, "unreadable");
            return false;
        }
    }
}
