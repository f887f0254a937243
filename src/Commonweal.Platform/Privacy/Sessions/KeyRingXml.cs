using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Privacy.Sessions;

/// <summary>Encrypts the keys of cookies and form tokens under <c>sessions-N.key</c>.</summary>
internal sealed class KeyRingEncryptor(KeyRing keys) : IXmlEncryptor
{
    internal const string Purpose = "sessions";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var element = new XElement("sealed", Convert.ToBase64String(Sealing.Seal(keys, Purpose, plain)));
        return new EncryptedXmlInfo(element, typeof(KeyRingDecryptor));
    }
}

/// <summary>Made by the framework from the name that is stored beside each key; do not rename.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var keys = services.GetRequiredService<KeyRing>();
        return XElement.Parse(Encoding.UTF8.GetString(Sealing.Open(keys, KeyRingEncryptor.Purpose, Convert.FromBase64String(encryptedElement.Value))));
    }
}
