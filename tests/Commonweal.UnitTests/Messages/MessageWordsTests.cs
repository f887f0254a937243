using Commonweal.Communication.Messages;
using Xunit;

namespace Commonweal.UnitTests.Messages;

public sealed class MessageWordsTests
{
    [Theory]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n")]
    [InlineData("[x](data:text/html,x)", "<p><a href=\"\">x</a></p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("<https://city.example/>", "<p><a href=\"https://city.example/\">https://city.example/</a></p>\n")]
    [InlineData("![x](https://spy.example/p.gif)", "<p><a href=\"https://spy.example/p.gif\">x</a></p>\n")]
    [InlineData("a\nb\n\n- c", "<p>a<br />\nb</p>\n<ul>\n<li>c</li>\n</ul>\n")]
    [InlineData("# x", "<h2>x</h2>\n")]
    public void Html_WhateverWasTyped_IsSafe(string text, string html) => Assert.Equal(html, MessageWords.Html(text));

    [Fact]
    public void Beginning_OfALongText_EndsAtAWord_AndNeverInACharacter()
    {
        Assert.Equal("One **two** three".Replace("**", "", StringComparison.Ordinal), MessageWords.Beginning("One **two** three"));
        Assert.Equal("aaaa bbbb…", MessageWords.Beginning("aaaa bbbb cccc", 11));
        Assert.Equal("Before. What to do. Boil the water. Ask again!", MessageWords.Beginning("Before\n\n## What to do\n- Boil the water\n- Ask again!"));
        Assert.Equal("👍👍…", MessageWords.Beginning("👍👍👍👍", 5));
    }

    [Fact]
    public void Parts_AreWhatTheHighestHeadingsDivide_WithAddressesInWords()
    {
        Assert.Equal(
            [
                (null, "<p>Before</p>\n"), ("What <strong>happened</strong>", "<h3>A</h3>\n<p>a</p>\n"),
                ("What to do", "<p><a href=\"https://city.example/w\">Ask</a> (<bdi dir=\"ltr\">city.example/w</bdi>), <a href=\"tel:112\">ring</a> (<bdi dir=\"ltr\">112</bdi>)</p>\n"),
            ],
            TitlesAndHtml("Before\n\n## What **happened**\n### A\na\n## What to do\n[Ask](https://city.example/w), [ring](tel:112)"));
        Assert.Equal([(null, "<p>&lt;script&gt; <em>x</em> y</p>\n")], TitlesAndHtml("<script> [*x* y](javascript:alert(1))"));
        Assert.Empty(MessageWords.Parts(""));
        Assert.Equal([5, 3], MessageWords.Parts("## a\nb **c** d\n- efg")[0].Lengths);
    }

    [Fact]
    public void Lines_AreTheWordsOfHeadingsPointsAndParagraphs()
        => Assert.Equal([("What to do", true), ("•\u00A0Boil the water", false), ("•\u00A0Ask\nagain & again", false)], MessageWords.Lines("# What to *do*\n\n- Boil **the** water\n- [Ask](https://x.example)\n  again &amp; again"));

    private static IEnumerable<(string? Title, string Html)> TitlesAndHtml(string text) => MessageWords.Parts(text).Select(p => (p.Title, p.Html));
}
