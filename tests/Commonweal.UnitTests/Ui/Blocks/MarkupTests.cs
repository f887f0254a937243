using System.Text.Encodings.Web;
using Commonweal.Platform.Ui.Blocks;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Html;
using Xunit;

namespace Commonweal.UnitTests.Ui.Blocks;

public sealed class MarkupTests
{
    private const string Evil = "\"><script>alert('1')</script>&";

    [Fact]
    public void Text_IsEncoded_AndWhatStandsAroundItIsNot()
        => Assert.Equal("<a title=\"&quot;&gt;&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&amp;\">&quot;&gt;&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&amp;</a>", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"<a title=\"{Evil}\">{Evil}</a>")));

    [Fact]
    public void Content_StaysAsItIs() => Assert.Equal("<b><i>x</i></b>", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"<b>{new HtmlString("<i>x</i>")}</b>")));

    [Fact]
    public void Nothing_WritesNothing() => Assert.Equal("<b></b>", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"<b>{(string?)null}{(HtmlString?)null}</b>")));

    [Fact]
    public void Numbers_AreWrittenAsMachinesReadThem() => Assert.Equal("0 -2147483648", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"{0} {int.MinValue}")));

    [Fact]
    public void Keys_AreWrittenInTheirForm()
    {
        var key = Guid.Parse("0198a3f2-0000-7000-8000-00000000000a");
        Assert.Equal($"{key} {key.ToString("N")} {key.ToString("X")}", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"{key} {key:N} {key:X}")));
    }

    [Fact]
    public void Option_IsEncodedAndSaysWhetherItIsChosen()
    {
        Assert.Equal("<option value=\"&quot;\">&lt;b&gt;</option>", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"{Marks.Option("\"", "<b>")}")));
        Assert.Equal("<option value=\"7\" selected=\"selected\">seven</option>", Written(w => w.WriteMarkup(HtmlEncoder.Default, $"{Marks.Option("7", "seven", chosen: true)}")));
    }

    private static string Written(Action<StringWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
