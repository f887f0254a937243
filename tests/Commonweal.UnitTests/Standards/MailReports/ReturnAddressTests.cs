using Commonweal.Standards.MailReports;
using CsCheck;

namespace Commonweal.UnitTests.Standards.MailReports;

public class ReturnAddressTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly ReturnAddress Addresses = new(Key, "bounces+", "rivermeet.example");

    [Fact]
    public void AnyDelivery_IsReadBack_WhateverTheCase() => Gen.Guid.Sample(delivery =>
    {
        var address = Addresses.For(delivery);

        Assert.Matches(@"\Abounces\+[a-z2-7]{42}@rivermeet\.example\z", address);
        Assert.Equal(delivery, Addresses.Read(address));
        Assert.Equal(delivery, Addresses.Read(address.ToUpperInvariant()));
    });

    [Fact]
    public void AnyChangedCharacter_IsNoReturnAddress()
    {
        var address = Addresses.For(new Guid("0e8c7a52-93a4-4f0b-9f0e-1c2d3e4f5a6b"));
        for (var at = 0; at < address.Length; at++)
            foreach (var put in "ab7=@é")
                if (address[at] != put) Assert.Null(Addresses.Read(string.Concat(address.AsSpan(0, at), [put], address.AsSpan(at + 1))));
    }

    [Fact]
    public void AnotherKeyBeginningOrDomain_IsNoReturnAddress()
    {
        var delivery = Guid.NewGuid();
        byte[] other = [.. Key];
        other[31] ^= 1;

        Assert.Null(Addresses.Read(new ReturnAddress(other, "bounces+", "rivermeet.example").For(delivery)));
        Assert.Null(Addresses.Read(new ReturnAddress(Key, "replies+", "rivermeet.example").For(delivery)));
        Assert.Null(Addresses.Read(new ReturnAddress(Key, "bounces+", "rivermeet.exemple").For(delivery)));
        Assert.Null(Addresses.Read(null));
        Assert.Null(Addresses.Read(""));
        Assert.Null(Addresses.Read("bounces+@rivermeet.example"));
    }

    [Fact]
    public void WeakKeyAndNoAddress_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new ReturnAddress(Key.AsSpan(0, 31), "b+", "a.example"));
        Assert.Throws<ArgumentException>(() => new ReturnAddress(Key, new string('b', 23), "a.example"));
        Assert.Throws<ArgumentException>(() => new ReturnAddress(Key, "b@", "a.example"));
        Assert.Throws<ArgumentException>(() => new ReturnAddress(Key, "b\r\n", "a.example"));
        Assert.Throws<ArgumentException>(() => new ReturnAddress(Key, "b", ""));
    }

    [Theory]
    [InlineData("https://rivermeet.example/en/u?t=a,b", null, "<https://rivermeet.example/en/u?t=a%2Cb>")]
    [InlineData("https://rivermeet.example/ü/(x)", "leave+1@rivermeet.example", "<https://rivermeet.example/%C3%BC/%28x%29>, <mailto:leave%2B1@rivermeet.example?subject=unsubscribe>")]
    public void Unsubscribe_NamesPageThenMailbox(string page, string? mailbox, string value)
    {
        Assert.Equal(value, UnsubscribeHeaders.Value(new Uri(page), mailbox));
        Assert.Equal("List-Unsubscribe=One-Click", UnsubscribeHeaders.PostValue);
    }

    [Theory]
    [InlineData("http://rivermeet.example/", null)]
    [InlineData("/en/u", null)]
    [InlineData("https://user:word@rivermeet.example/", null)]
    [InlineData("https://rivermeet.example/", "nobody")]
    [InlineData("https://rivermeet.example/", "a@b.example\r\nBcc: c@d.example")]
    [InlineData("https://rivermeet.example/", " a@b.example")]
    public void Unsubscribe_WithoutHttpsOrWithABrokenAddress_IsRefused(string page, string? mailbox)
        => Assert.Throws<ArgumentException>(() => UnsubscribeHeaders.Value(new Uri(page, UriKind.RelativeOrAbsolute), mailbox));
}
