using Commonweal.Communication.Audience.Phones;
using PhoneNumbers;

namespace Commonweal.UnitTests.Audience;

public sealed class PhoneNumbersTakenTests
{
    private static readonly PhoneNumbersTaken Everywhere = new(null, []);

    [Fact]
    public void Read_AMobileOfEveryCountry_HoweverWritten_GivesE164()
    {
        var known = PhoneNumberUtil.GetInstance();
        var examples = known.GetSupportedRegions().Select(r => known.GetExampleNumberForType(r, PhoneNumberType.MOBILE)).OfType<PhoneNumber>().ToList();
        Assert.InRange(examples.Count, 200, 300);
        foreach (var example in examples)
        {
            var e164 = known.Format(example, PhoneNumberFormat.E164);
            var typed = known.Format(example, PhoneNumberFormat.INTERNATIONAL);
            Assert.Equal(((string?)e164, (PhoneFault?)null), Everywhere.Read(typed, texts: true));
            var arabic = "\u200f" + string.Concat(typed.Select(c => char.IsAsciiDigit(c) ? (char)('٠' + c - '0') : c));
            Assert.Equal(e164, Everywhere.Read(arabic, texts: true).Number);
            // A digit lost or too many is never silently another number of the same kind.
            Assert.NotEqual(e164, Everywhere.Read(e164[..^1], texts: true).Number);
        }
    }

    [Theory]
    [InlineData("0612345678", PhoneFault.Country)]
    [InlineData("hello", PhoneFault.Country)]
    [InlineData("", PhoneFault.Country)]
    [InlineData("+33612345678;ext=1", PhoneFault.Country)]
    [InlineData("+3361234", PhoneFault.Length)]
    [InlineData("+336123456784567", PhoneFault.Length)]
    [InlineData("+33142764040", PhoneFault.FixedLine)]
    [InlineData("+33899700123", PhoneFault.Special)]
    public void Read_WhatIsNone_SaysWhy(string typed, object why) => Assert.Equal((PhoneFault)why, Everywhere.Read(typed, texts: true).Fault);

    [Fact]
    public void Read_OwnCountryNeedsNoPrefix_AndClosedCountriesAreRefused()
    {
        var ours = new PhoneNumbersTaken("FR", ["FR", "BE"]);
        Assert.Equal("+33612345678", ours.Read("06 12 34 56 78", texts: true).Number);
        Assert.Equal(PhoneFault.Closed, ours.Read("+4915112345678", texts: true).Fault);
    }

    [Theory]
    [InlineData("STOP", true)]
    [InlineData(" stop! ", true)]
    [InlineData("Arrêt", true)]
    [InlineData("désabonner", true)]
    [InlineData("إيقاف", true)]
    [InlineData("أوقفوا", true)]
    [InlineData("stop the works in our street", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsStop_OnlyWhereItIsTheWholeAnswer(string? answer, bool isStop) => Assert.Equal(isStop, StopWords.IsStop(answer));
}
