using Commonweal.Communication.Messages;
using Xunit;

namespace Commonweal.UnitTests.Messages;

public sealed class MessageWordsTests
{
    [Theory]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n")]
    [InlineData("[x](data:text/html,x)", "<p><a href=\"\">x</a></p>\n")]
    [InlineData("![x](https://spy.example/p.gif)", "<p><a href=\"https://spy.example/p.gif\">x</a></p>\n")]
    [InlineData("a\nb\n\n- c", "<p>a<br />\nb</p>\n<ul>\n<li>c</li>\n</ul>\n")]
    [InlineData("# x", "<h2>x</h2>\n")]
    public void Html_WhateverWasTyped_IsSafe(string text, string html) => Assert.Equal(html, MessageWords.Html(text));

    [Fact]
    public void Beginning_OfALongText_EndsAtAWord_AndNeverInACharacter()
    {
        Assert.Equal("One **two** three".Replace("**", "", StringComparison.Ordinal), MessageWords.Beginning("One **two** three"));
        Assert.Equal("aaaa bbbb…", MessageWords.Beginning("aaaa bbbb cccc", 11));
        Assert.Equal("👍👍…", MessageWords.Beginning("👍👍👍👍", 5));
    }
}
