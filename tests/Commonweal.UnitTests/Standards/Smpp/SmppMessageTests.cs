using Commonweal.Standards.Smpp;
using Commonweal.Standards.Sms;
using CsCheck;

namespace Commonweal.UnitTests.Standards.Smpp;

public class SmppMessageTests
{
    private const string Head = "00" + "0101" + "3439" + "00" + "0101" + "34393137303000";

    [Fact]
    public void SubmitSm_IsLaidOutAsTheStandardHasIt()
    {
        var body = Assert.Single(Message("a€") with { ValidFor = new TimeSpan(1, 2, 3, 4), WantsReceipt = true } is { } message ? message.ToBodies() : []);

        Assert.Equal(Head + "000000" + "00" + Convert.ToHexString("000001020304000R"u8) + "00" + "01000000" + "03" + "611B65", Convert.ToHexString(body));
        Assert.Equal(Head + "000000" + "0000" + "00000800" + "02" + "0434", Convert.ToHexString(Message("д").ToBodies()[0]));
    }

    [Fact]
    public void WhatCannotBeSent_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => Message("").ToBodies());
        Assert.Throws<InvalidOperationException>(() => Message(new string('a', 255 * 153 + 1)).ToBodies());
        Assert.Throws<InvalidOperationException>(() => (Message("a") with { ValidFor = TimeSpan.FromDays(31) }).ToBodies());
        foreach (var number in new[] { "", "+", "0170", "1234", "1234567890123456", "49 170", "٤٩١٧٠" }) Assert.Throws<ArgumentException>(() => SmppAddress.International(number));
        foreach (var name in new[] { "", "Rivermeet City", "a\0", "é" }) Assert.Throws<ArgumentException>(() => SmppAddress.Name(name));
    }

    [Theory]
    [InlineData("id:77 sub:001 dlvrd:000 submit date:2703010900 done date:2703010905 stat:UNDELIV err:0A1 text:Hello", "", "77", SmppState.Undeliverable, "0A1")]
    [InlineData("ID:ab-1 STAT:expired", "", "ab-1", SmppState.Expired, null)]
    [InlineData("id:77 stat:WHATEVR err:1", "", "77", SmppState.Unknown, "1")]
    [InlineData("", "001E0003373800" + "0427000102", "78", SmppState.Delivered, null)]
    [InlineData("id:77 stat:DELIVRD", "001E0003373800" + "0427000108", "78", SmppState.Rejected, null)]
    [InlineData("id:77 stat:DELIVRD", "0427000109", "77", SmppState.Delivered, null)]
    public void Receipt_IsReadFromWordsAndParameters(string words, string parameters, string id, SmppState state, string? error)
    {
        var receipt = SmppDelivery.Read(Deliver(4, 0, System.Text.Encoding.ASCII.GetBytes(words), parameters)).Receipt!;

        Assert.Equal((id, state, error), (receipt.MessageId, receipt.State, receipt.Error));
    }

    [Fact]
    public void MessagesFromTelephones_AreRead()
    {
        Assert.Equal("STOP €", SmppDelivery.Read(Deliver(0, 0, GsmCharacters.Encode("STOP €"))).Text);
        Assert.Equal("é", SmppDelivery.Read(Deliver(0, 3, [0xE9])).Text);
        Assert.Equal("لا", SmppDelivery.Read(Deliver(0, 8, System.Text.Encoding.BigEndianUnicode.GetBytes("لا"))).Text);
        Assert.Null(SmppDelivery.Read(Deliver(0, 4, [1, 2])).Text);
        Assert.Equal("ab", SmppDelivery.Read(Deliver(0, 0, [], "042400026162")).Text);
        var part = SmppDelivery.Read(Deliver(0x40, 0, [.. new SmsJoint(9, 2, 1).Header(), .. "ab"u8]));
        Assert.Equal(("ab", new SmsJoint(9, 2, 1), null), (part.Text, part.Joint, part.Receipt));
        Assert.Null(SmppDelivery.Read(Deliver(4, 0, "nothing named"u8.ToArray())).Receipt);
    }

    [Fact]
    public void DeliverSm_CutOffAnywhere_IsRefused()
    {
        var whole = Deliver(4, 0, "id:1"u8.ToArray(), "0427000102");
        for (var length = 0; length < whole.Length; length++)
            if (length != whole.Length - 5) Assert.Throws<SmppException>(() => SmppDelivery.Read(whole.AsSpan(0, length)));
        Assert.Throws<SmppException>(() => SmppDelivery.Read(Enumerable.Repeat((byte)'a', 500).ToArray()));
    }

    [Fact]
    public void AnyOctets_AreReadOrRefused() => Gen.Select(Gen.Byte.Array[0, 120], Gen.Bool, Gen.Byte, Gen.Byte).Sample((octets, isLikely, esmClass, coding) =>
    {
        try
        {
            Assert.NotNull(SmppDelivery.Read(isLikely ? [.. Deliver(esmClass, coding, octets), .. octets] : octets));
        }
        catch (SmppException fault)
        {
            Assert.NotEmpty(fault.Message);
        }
    }, iter: 20_000);

    internal static byte[] Deliver(byte esmClass, byte coding, byte[] message, string parameters = "") =>
        [.. Convert.FromHexString(Head), esmClass, 0, 0, 0, 0, 0, 0, coding, 0, (byte)message.Length, .. message, .. Convert.FromHexString(parameters)];

    private static SmppMessage Message(string text) => new(new(1, 1, "49"), SmppAddress.International("+491700"), SmsText.Of(text)) { WantsReceipt = false };
}
