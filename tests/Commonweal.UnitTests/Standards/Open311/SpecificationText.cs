using System.Text.RegularExpressions;

namespace Commonweal.UnitTests.Standards.Open311;

/// <summary>The examples printed in the specification, by the names its page gives them.</summary>
internal static partial class SpecificationText
{
    public static string Example(string name)
    {
        var page = ReferenceData.Text("open311/GeoReport_v2_index.md");
        var example = Examples().Matches(page).Single(match => string.Equals(match.Groups["name"].Value, name, StringComparison.Ordinal));
        return example.Groups["text"].Value;
    }

    /// <summary>The example without the status line that the page prints before an error's body.</summary>
    public static Stream Body(string name)
    {
        var text = Example(name);
        return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text[text.AsSpan().IndexOfAny('<', '[', '{')..]));
    }

    [GeneratedRegex(@"\{: \.tab-pane [^}]*#(?<name>[a-z-]+)\}\r?\n~~~~\r?\n(?<text>.*?)~~~~", RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Examples();
}
