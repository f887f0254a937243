using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Platform.Accounts;

/// <summary>Random words for links. They have 256 bits, so a plain hash of one is as good as a slow one.</summary>
internal static class Secret
{
    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
