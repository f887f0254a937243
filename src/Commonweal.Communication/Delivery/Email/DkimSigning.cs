using System.Security.Cryptography;
using Commonweal.Standards.Dkim;
using Commonweal.Standards.MailReports;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Signs letters with the city's DKIM key, where it has given one; else its relay does.</summary>
internal sealed class DkimSigning : IDisposable
{
    // Both unsubscribe headers must be signed (RFC 8058 §4).
    private static readonly HashSet<string> Signed = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Subject", "Date", "Message-Id", "MIME-Version", "Content-Type", UnsubscribeHeaders.ListUnsubscribe, UnsubscribeHeaders.ListUnsubscribePost,
    };

    // A key of one's own for each thread: threads that share one wait for each other where OpenSSL blinds it.
    private readonly ThreadLocal<(RSA Key, DkimSigner Signer)>? keys;

    public DkimSigning(MailingSettings settings)
    {
        if (settings.DkimDomain is null) return;
        var pem = File.ReadAllText(settings.DkimKey!);
        keys = new(() => Open(pem, settings), trackAllValues: true);
        // What is no key is said at the start, not with the first letter.
        _ = keys.Value;
    }

    /// <summary>The signature of a letter, which goes before its other headers; null where the city has given no key.</summary>
    public WrittenHeader? Sign(IEnumerable<WrittenHeader> headers, ReadOnlySpan<byte> body, DateTimeOffset at)
        => keys is null ? null : new(DkimSigner.HeaderName, keys.Value.Signer.Sign([.. headers.Where(h => Signed.Contains(h.Name)).Select(h => (h.Name, h.Value))], body, at));

    public void Dispose()
    {
        if (keys is null) return;
        foreach (var (key, _) in keys.Values) key.Dispose();
        keys.Dispose();
    }

    private static (RSA Key, DkimSigner Signer) Open(string pem, MailingSettings settings)
    {
        var key = RSA.Create();
        key.ImportFromPem(pem);
        return (key, new DkimSigner(settings.DkimDomain!, settings.DkimSelector!, key));
    }
}
