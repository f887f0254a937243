using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class FormFieldsTests
{
    [Fact]
    public void Parse_PlusAndPercent_AreDecoded() =>
        Assert.Equal("A large sinkhole & more", Samples.Fields("description=A+large+sinkhole+%26%20more").Single("description"));

    [Fact]
    public void Parse_ArabicInUtf8_IsRead() =>
        Assert.Equal("حفرة", Samples.Fields("description=%D8%AD%D9%81%D8%B1%D8%A9").Single("description"));

    [Theory]
    [InlineData("description=caf%E9")]
    [InlineData("description=%C0%80")]
    [InlineData("%FF=1")]
    [InlineData("description=%ED%A0%80")]
    public void Parse_NotUtf8_IsRefused(string encoded)
    {
        var fields = FormFields.Parse(System.Text.Encoding.ASCII.GetBytes(encoded));
        Assert.Equal(GeoReportProblem.BodyInvalid, Assert.Single(fields.Failures).Problem);
    }

    [Theory]
    [InlineData("a=100%", "100%")]
    [InlineData("a=%zz", "%zz")]
    [InlineData("a=%4", "%4")]
    [InlineData("a==b=", "=b=")]
    [InlineData("&&a=1&&", "1")]
    [InlineData("a=&a=+&a=2", "2")]
    public void Parse_ImperfectEncoding_IsReadAsBrowsersDo(string encoded, string expected) =>
        Assert.Equal(expected, Samples.Fields(encoded).Single("a"));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a=")]
    [InlineData("a=%20")]
    [InlineData("A=1")]
    public void Single_EmptyOrAbsent_IsTheSameAsNone(string encoded) => Assert.Null(Samples.Fields(encoded).Single("a"));

    [Fact]
    public void List_CommasAndRepeats_AreOneList() =>
        Assert.Equal(["1", "2", "3"], Samples.Fields("id=1,%202,,1&id=3").List("id"));

    [Fact]
    public void Parse_TooManyFields_IsRefused()
    {
        var fields = string.Join('&', Enumerable.Range(0, FormFields.MaximumFields).Select(number => $"f{number}=1"));
        Assert.True(FormFields.Parse(System.Text.Encoding.ASCII.GetBytes(fields)).IsValid);
        Assert.False(FormFields.Parse(System.Text.Encoding.ASCII.GetBytes(fields + "&one=more")).IsValid);
        Assert.False(FormFields.From(Enumerable.Repeat(KeyValuePair.Create("a", "1"), FormFields.MaximumFields + 1)).IsValid);
    }
}
