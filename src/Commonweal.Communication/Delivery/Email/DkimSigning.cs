using System.Security.Cryptography;
using Commonweal.Standards.Dkim;
using MimeKit;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Signs letters with the city's DKIM key, where it has given one; else its relay does.</summary>
internal sealed class DkimSigning : IDisposable
{
    // Both unsubscribe headers must be signed (RFC 8058 §4).
    private static readonly HeaderId[] Signed =
    [
        HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.MimeVersion, HeaderId.ContentType, HeaderId.ListUnsubscribe, HeaderId.ListUnsubscribePost,
    ];

    private readonly RSA? rsa;
    private readonly DkimSigner? signer;

    public DkimSigning(MailingSettings settings)
    {
        if (settings.DkimDomain is null) return;
        rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(settings.DkimKey!));
        signer = new DkimSigner(settings.DkimDomain, settings.DkimSelector!, rsa);
    }

    /// <summary>Signs a letter whose body is written already.</summary>
    public void Sign(MimeMessage message, WrittenBody body, DateTimeOffset at)
    {
        if (signer is null) return;
        var headers = message.Headers.Concat(body.Headers).Where(h => Signed.Contains(h.Id)).Select(h => (h.Field, new ReadOnlyMemory<byte>(h.RawValue))).ToList();
        var signature = new Header(HeaderId.DkimSignature, "v=1");
        signature.SetRawValue(signer.Sign(headers, body.Bytes, at));
        message.Headers.Insert(0, signature);
    }

    public void Dispose() => rsa?.Dispose();
}
