using System.Globalization;
using Commonweal.Platform.Localization;
using CsCheck;

namespace Commonweal.UnitTests.Localization;

public class NumbersTests
{
    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1,5", "1.5")]
    [InlineData("٣", "3")]
    [InlineData("٣٫٥", "3.5")]
    [InlineData("۱۲٬۳۴۵٫۵", "12345.5")]
    [InlineData("١٬٥٠٠", "1500")]
    [InlineData("٣،٥", "3.5")]
    [InlineData("१२.५", "12.5")]
    [InlineData("１２．５", "12.5")]
    [InlineData("1 500", "1500")]
    [InlineData("1\u202F500,25", "1500.25")]
    [InlineData("1\u00A0234\u00A0567", "1234567")]
    [InlineData("1'234.50", "1234.5")]
    [InlineData("1’234.50", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567.891", "1234567.891")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("0,125", "0.125")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1 500.250", "1500.25")]
    [InlineData(".5", "0.5")]
    [InlineData("-3", "-3")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData("\u061C-3", "-3")]
    [InlineData("+7", "7")]
    [InlineData("  42  ", "42")]
    [InlineData("007", "7")]
    public void ReadDecimal_AsPeopleType_IsRead(string typed, string expected)
    {
        var reading = Numbers.ReadDecimal(typed);
        Assert.Equal(NumberFault.None, reading.Fault);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), reading.Value);
    }

    [Theory]
    [InlineData("", NumberFault.Empty)]
    [InlineData("   ", NumberFault.Empty)]
    [InlineData(null, NumberFault.Empty)]
    [InlineData("three", NumberFault.NotANumber)]
    [InlineData("1e5", NumberFault.NotANumber)]
    [InlineData("1 5", NumberFault.NotANumber)]
    [InlineData("12 34", NumberFault.NotANumber)]
    [InlineData("1,23,4", NumberFault.NotANumber)]
    [InlineData("1.2.3", NumberFault.NotANumber)]
    [InlineData("1,2.3,4", NumberFault.NotANumber)]
    [InlineData("5,", NumberFault.NotANumber)]
    [InlineData("--5", NumberFault.NotANumber)]
    [InlineData("5-", NumberFault.NotANumber)]
    [InlineData("½", NumberFault.NotANumber)]
    [InlineData("5%", NumberFault.NotANumber)]
    [InlineData("٣٫٥٫١", NumberFault.NotANumber)]
    [InlineData("1\u00005", NumberFault.NotANumber)]
    [InlineData("99999999999999999999999999999", NumberFault.TooLarge)]
    public void ReadDecimal_Nonsense_IsRefusedWithReason(string? typed, NumberFault fault) =>
        Assert.Equal(fault, Numbers.ReadDecimal(typed).Fault);

    [Theory]
    [InlineData("1,500")]
    [InlineData("1.500")]
    [InlineData("-12,345")]
    [InlineData("١.٥٠٠")]
    public void ReadDecimal_TwoReadings_IsRefusedWithBoth(string typed)
    {
        var reading = Numbers.ReadDecimal(typed);
        Assert.Equal(NumberFault.Ambiguous, reading.Fault);
        Assert.Equal(reading.OtherValue * 1000, reading.Value);
    }

    [Fact]
    public void ReadDecimal_OneReadingWithinTheLimits_TakesIt()
    {
        Assert.Equal(40.712m, Numbers.ReadDecimal("40.712", -90, 90).Value);
        Assert.Equal(1500m, Numbers.ReadDecimal("1,500", 100, 10_000).Value);
        Assert.Equal(NumberFault.Ambiguous, Numbers.ReadDecimal("1,500", 0, 10_000).Fault);
    }

    [Theory]
    [InlineData("1,500", 1500)]
    [InlineData("1.500", 1500)]
    [InlineData("-1.500", -1500)]
    [InlineData("٢٥", 25)]
    [InlineData("3,0", 3)]
    public void ReadWhole_ThousandsSeparator_IsNoDecimal(string typed, long expected) =>
        Assert.Equal(new NumberReading(expected), Numbers.ReadWhole(typed) with { OtherValue = 0 });

    [Theory]
    [InlineData("3,5", NumberFault.NotWhole)]
    [InlineData("9223372036854775808", NumberFault.TooLarge)]
    [InlineData("x", NumberFault.NotANumber)]
    public void ReadWhole_Other_IsRefused(string typed, NumberFault fault) => Assert.Equal(fault, Numbers.ReadWhole(typed).Fault);

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.String[Gen.Char["0123456789.,' -+٣٫٬\u202F\u0000aé"], 0, 40].Sample(text =>
        {
            _ = Numbers.ReadDecimal(text);
            _ = Numbers.ReadWhole(text);
        });

    [Fact]
    public void ReadDecimal_WhatACultureWrites_IsReadBackOrCalledAmbiguous()
    {
        string[] cultures = ["en", "fr", "ar", "de", "hi", "fa", "de-CH", "pt-BR"];
        Gen.Select(Gen.Int[-10_000_000, 10_000_000], Gen.Int[0, 4], Gen.Int[0, cultures.Length - 1]).Sample((units, places, culture) =>
        {
            var number = units / (decimal)Math.Pow(10, places);
            var written = number.ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.GetCultureInfo(cultures[culture]));
            var reading = Numbers.ReadDecimal(written);
            Assert.True(
                (reading.IsRead && reading.Value == number)
                || (reading.Fault == NumberFault.Ambiguous && (reading.Value == number || reading.OtherValue == number)),
                $"{cultures[culture]}: {written} was read as {reading}");
        });
    }

    [Fact]
    public void Explain_EveryFault_SaysWhatToDo()
    {
        var texts = new Texts(Catalogues.Load(Path.Combine(ReferenceData.Repository, "locales")), strict: true);
        foreach (var fault in Enum.GetValues<NumberFault>().Where(fault => fault != NumberFault.None))
            Assert.NotEmpty(new NumberReading(1500, fault, 1.5m).Explain(texts));
        Assert.Contains("1500 or 1.5", Numbers.ReadDecimal("1,500").Explain(texts), StringComparison.Ordinal);
    }
}
