using System.Buffers.Binary;
using Commonweal.Platform.Privacy;
using Commonweal.Standards.MailReports;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Return addresses that say which parcel came back, and that nobody else can make.</summary>
internal sealed class ReturnAddresses(MailingSettings settings, KeyRing keys)
{
    private const string Purpose = "return-addresses";

    private readonly Lazy<(ReturnAddress? Current, IReadOnlyList<ReturnAddress> Every)> known = new(() =>
        (settings.Returns(keys.Current(Purpose).Key), [.. keys.Every(Purpose).Values.Select(k => settings.Returns(k)).OfType<ReturnAddress>()]));

    /// <summary>The return address of a parcel; null where the city reads no reports.</summary>
    public string? For(int dispatch, int parcel) => known.Value.Current?.For(KeyOf(dispatch, parcel));

    /// <summary>The parcel that one of these addresses belongs to; null where none was made here.</summary>
    public (int Dispatch, int Parcel)? Read(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
            foreach (var returns in known.Value.Every)
                if (returns.Read(address) is { } key) return ParcelOf(key);
        return null;
    }

    private static Guid KeyOf(int dispatch, int parcel)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], dispatch);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], parcel);
        return new Guid(bytes, bigEndian: true);
    }

    private static (int, int) ParcelOf(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes, bigEndian: true, out _);
        return (BinaryPrimitives.ReadInt32BigEndian(bytes[8..]), BinaryPrimitives.ReadInt32BigEndian(bytes[12..]));
    }
}
