using System.Buffers.Text;
using System.Text;
using Commonweal.Standards.WebPush;
using CsCheck;

namespace Commonweal.UnitTests.Standards.WebPush;

public class EncryptedContentTests
{
    /// <summary>RFC 8188 §3.1.</summary>
    [Fact]
    public void OneRecord_IsTheExampleBitByBit()
    {
        var key = Base64Url.DecodeFromChars("yqdlZ-tYemfogSmv7Ws5PQ");
        const string Body = "I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg";

        var written = EncryptedContent.Encrypt("I am the walrus"u8, key, Base64Url.DecodeFromChars("I1BsxtFttlv3u_Oo94xnmw"), [], 4096);

        Assert.Equal(Body, Base64Url.EncodeToString(written));
        Assert.Equal("I am the walrus"u8, EncryptedContent.Decrypt(written, id => id.Length == 0 ? key : []));
    }

    /// <summary>RFC 8188 §3.2: two records, the first with padding.</summary>
    [Fact]
    public void TwoRecords_OfTheExample_AreRead()
    {
        var body = Base64Url.DecodeFromChars("uNCkWiNYzKTnBN9ji3-qWAAAABkCYTHOG8chz_gnvgOqdGYovxyjuqRyJFjEDyoF1Fvkj6hQPdPHI51OEUKEpgz3SsLWIqS_uA");

        var content = EncryptedContent.Decrypt(body, id => Encoding.ASCII.GetString(id) == "a1" ? Base64Url.DecodeFromChars("BO3ZVPxUlnLORbVGMpbT1Q") : []);

        Assert.Equal("I am the walrus", Encoding.ASCII.GetString(content));
    }

    [Fact]
    public void AnyContent_IsReadBack_AndNeverWhenOneBitIsChanged() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[1, 40], Gen.Byte.Array[16], Gen.Byte.Array[0, 20], Gen.Int[18, 90], Gen.Int[0, 100_000]).Sample((content, key, salt, id, size, flip) =>
        {
            var body = EncryptedContent.Encrypt(content, key, salt, id, size);
            Assert.Equal(content, EncryptedContent.Decrypt(body, _ => key));

            body[flip % body.Length] ^= (byte)(1 << (flip % 8));
            if (flip % body.Length < 16 || flip % body.Length > 20 + id.Length) Assert.Throws<PushException>(() => EncryptedContent.Decrypt(body, _ => key));
        });

    [Fact]
    public void CutOffAnywhere_IsRefused()
    {
        var key = new byte[16];
        var body = EncryptedContent.Encrypt(new byte[60], key, new byte[16], [1, 2], 37);

        Assert.Equal(23 + 60 + (3 * 17), body.Length);
        for (var length = 0; length < body.Length; length++) Assert.Throws<PushException>(() => EncryptedContent.Decrypt(body.AsSpan(0, length), _ => key));
        Assert.Throws<PushException>(() => EncryptedContent.Decrypt([.. body, 0], _ => key));
        body.AsSpan(16, 4).Clear();
        Assert.Throws<PushException>(() => EncryptedContent.Decrypt(body, _ => key));
        body.AsSpan(16, 4).Fill(0xFF);
        Assert.Throws<PushException>(() => EncryptedContent.Decrypt(body, _ => key));
    }

    [Fact]
    public void WrongSizes_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => EncryptedContent.Encrypt([], [], new byte[15], [], 4096));
        Assert.Throws<ArgumentException>(() => EncryptedContent.Encrypt([], [], new byte[16], new byte[256], 4096));
        Assert.Throws<ArgumentOutOfRangeException>(() => EncryptedContent.Encrypt([], [], new byte[16], [], 17));
    }
}
