using System.Text;
using Commonweal.Standards.Sms;

namespace Commonweal.UnitTests.Standards.Sms;

public class GsmCharactersTests
{
    [Theory]
    [InlineData("@", "00")]
    [InlineData("Ç\nØø\rÅåΔ_", "090A0B0C0D0E0F1011")]
    [InlineData("ΞÆæßÉ ", "1A1C1D1E1F20")]
    [InlineData("¤%¡AZÄÖÑÜ§¿az", "242540415A5B5C5D5E5F60617A")]
    [InlineData("äöñüà", "7B7C7D7E7F")]
    [InlineData("\f^{}\\[~]|€", "1B0A1B141B281B291B2F1B3C1B3D1B3E1B401B65")]
    public void Encode_BothTables_AreAsTheStandardHasThem(string text, string septets)
    {
        Assert.Equal(septets, Convert.ToHexString(GsmCharacters.Encode(text)));
        Assert.Equal(text, GsmCharacters.Decode(Convert.FromHexString(septets)));
        Assert.Equal(septets.Length / 2, GsmCharacters.Septets(text));
    }

    [Fact]
    public void Alphabet_Has127CharactersAnd10More()
    {
        var septets = Enumerable.Range(0, 0x10000).Where(c => !char.IsSurrogate((char)c)).GroupBy(c => GsmCharacters.Septets(new Rune(c))).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal((127, 10), (septets[1], septets[2]));
    }

    [Theory]
    [InlineData("1B41", "A")]       // not in the extension table: the escape counts for nothing
    [InlineData("1B1B", " ")]
    [InlineData("411B", "A")]
    [InlineData("41FF", "A\uFFFD")]
    [InlineData("1BFF", "\uFFFD")]
    public void Decode_WhatNoTableHas_IsReadAsTheStandardSays(string septets, string text) => Assert.Equal(text, GsmCharacters.Decode(Convert.FromHexString(septets)));

    [Theory]
    [InlineData("ç")]
    [InlineData("\0")]
    [InlineData("\u001B")]
    [InlineData("🚀")]
    public void Encode_ForeignCharacter_IsRefused(string text)
    {
        Assert.Null(GsmCharacters.Septets(text));
        Assert.Throws<FormatException>(() => GsmCharacters.Encode(text));
    }

    [Fact]
    public void Joint_WrittenAndRead_IsTheSame()
    {
        var header = new SmsJoint(0xA7, 3, 2).Header();

        Assert.Equal("050003A70302", Convert.ToHexString(header));
        Assert.Equal(new SmsJoint(0xA7, 3, 2), SmsJoint.Read([.. header, 0x41], out var length));
        Assert.Equal(6, length);
        Assert.Throws<InvalidOperationException>(() => new SmsJoint(1, 2, 3).Header());
        Assert.Throws<InvalidOperationException>(() => new SmsJoint(1, 2, 0).Header());
    }

    [Theory]
    [InlineData("060804000102014142", 7, 1)]   // a 16-bit reference
    [InlineData("05000301020341", 6, null)] // segment 3 of 2
    [InlineData("0B2404AABBCCDD0003010202", 12, 2)]    // behind an element nobody knows
    [InlineData("050003A7", 0, null)]          // cut off
    [InlineData("05000901020141", 6, null)]    // an element longer than the header
    [InlineData("05000301020041", 6, null)]    // segment 0
    [InlineData("00", 1, null)]
    [InlineData("", 0, null)]
    public void Joint_OddHeaders_AreReadOrLeft(string userData, int length, int? number)
    {
        var joint = SmsJoint.Read(Convert.FromHexString(userData), out var taken);

        Assert.Equal((length, number), (taken, joint?.Number));
    }
}
