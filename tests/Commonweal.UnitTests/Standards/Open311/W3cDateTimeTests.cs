using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class W3cDateTimeTests
{
    [Theory]
    [InlineData("1994-11-05T08:15:30-05:00", "1994-11-05T13:15:30Z")]
    [InlineData("1994-11-05T13:15:30Z", "1994-11-05T13:15:30Z")]
    [InlineData("2010-05-24T00:00Z", "2010-05-24T00:00:00Z")]
    [InlineData("2026-05-01T12:00:00.5+02:00", "2026-05-01T10:00:00Z")]
    [InlineData("2026-05-01T12:00:00 02:00", "2026-05-01T10:00:00Z")]
    [InlineData("2026-05-01T12:00:00+05:45", "2026-05-01T06:15:00Z")]
    [InlineData("2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z")]
    public void Parse_TimeWithOffset_GivesTheMoment(string text, string expected)
    {
        Assert.True(W3cDateTime.TryParse(text, out var moment));
        Assert.Equal(expected, W3cDateTime.Format(moment.ToUniversalTime()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2010-05-24")]
    [InlineData("2010-05-24T00:00:00")]
    [InlineData("2010-05-24T00:00:00+0200")]
    [InlineData("2010-05-24T00:00:00+15:00")]
    [InlineData("2010-05-24T00:00:00+14:30")]
    [InlineData("2010-05-24T00:00:00+02:60")]
    [InlineData("2010-05-24T00:00:00.Z")]
    [InlineData("2010-05-24 00:00:00Z")]
    [InlineData("24/05/2010")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2010-13-01T00:00:00Z")]
    [InlineData("2010-05-24T24:00:01Z")]
    [InlineData("٢٠١٠-٠٥-٢٤T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("Z")]
    [InlineData("+02:00")]
    public void Parse_NotAMoment_IsRefused(string? text) => Assert.False(W3cDateTime.TryParse(text, out _));

    [Fact]
    public void Format_CityTime_CarriesItsOffset() =>
        Assert.Equal("2010-04-14T06:37:38-08:00", W3cDateTime.Format(new(2010, 4, 14, 6, 37, 38, TimeSpan.FromHours(-8))));
}
