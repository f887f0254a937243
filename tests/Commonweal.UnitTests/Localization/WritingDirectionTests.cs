using System.Text.Json;
using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public class WritingDirectionTests
{
    [Fact]
    public void IsRightToLeft_EveryLanguageOfCldr_IsAsItsScript()
    {
        using var scripts = JsonDocument.Parse(ReferenceData.Text("cldr/scriptMetadata.json"));
        using var likely = JsonDocument.Parse(ReferenceData.Text("cldr/likelySubtags.json"));
        var rightToLeft = scripts.RootElement.GetProperty("scriptMetadata").EnumerateObject()
            .Where(script => script.Value.GetProperty("rtl").GetString() is "YES").Select(script => script.Name).ToHashSet();
        var languages = likely.RootElement.GetProperty("supplemental").GetProperty("likelySubtags").EnumerateObject()
            .Where(language => !language.Name.StartsWith("und", StringComparison.Ordinal)).ToList();
        Assert.True(languages.Count > 5_000);
        var wrong = languages
            .Where(language => WritingDirection.IsRightToLeft(language.Name) != rightToLeft.Contains(language.Value.GetString()!.Split('-')[1]))
            .Select(language => language.Name);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar-EG", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("ur", true)]
    [InlineData("pa", false)]
    [InlineData("pa-Arab-PK", true)]
    [InlineData("fr", false)]
    public void IsRightToLeft_Tag_FollowsScriptBeforeLanguage(string tag, bool expected) =>
        Assert.Equal(expected, WritingDirection.IsRightToLeft(tag));
}
