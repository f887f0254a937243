using Commonweal.Communication.Messages.Forms;
using Commonweal.Standards.Sms;
using Xunit;

namespace Commonweal.UnitTests.Channels;

public sealed class OtherFormsTests
{
    private static readonly Spoken Bridge = new("en", "Rivermeet", "The bridge is open", "You can **cross** again.\n\nSee [the map](https://city.example/map).", "https://city.example/en/news/1");

    [Fact]
    public void Sms_SaysWhoSpeaksAndWhereToRead_AndCountsItsParts()
    {
        var sms = OtherForms.Sms(Bridge);
        Assert.Equal("Rivermeet: The bridge is open https://city.example/en/news/1", sms.Text);
        Assert.Equal((SmsAlphabet.Gsm7, 1), (sms.Alphabet, sms.Segments.Count));
        Assert.Equal(SmsAlphabet.Ucs2, OtherForms.Sms(Bridge with { Headline = "الجسر مفتوح" }).Alphabet);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(400)]
    [InlineData(5000)]
    public void Post_OfWhateverLength_FitsAndKeepsItsLink(int words)
    {
        var post = OtherForms.Post(Bridge with { Text = string.Join(' ', Enumerable.Repeat("word", words)) });
        Assert.InRange(post.Length, 1, OtherForms.LongestPost);
        Assert.EndsWith(Bridge.Link!, post, StringComparison.Ordinal);
    }

    [Fact]
    public void Radio_IsWordsAlone_AndTimed()
    {
        var radio = OtherForms.Radio(Bridge);
        Assert.DoesNotContain("**", radio, StringComparison.Ordinal);
        Assert.DoesNotContain("https", radio, StringComparison.Ordinal);
        Assert.StartsWith("The bridge is open.", radio, StringComparison.Ordinal);
        Assert.InRange(OtherForms.Seconds(radio, "en"), 3, 6);
        Assert.True(OtherForms.Seconds("الجسر مفتوح ويمكنكم العبور", "ar") > OtherForms.Seconds("aaaaaaaaaaaaaaaaaaaaaa", "en"));
    }
}
