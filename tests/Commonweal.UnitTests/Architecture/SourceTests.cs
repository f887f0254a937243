using System.Text.RegularExpressions;

namespace Commonweal.UnitTests.Architecture;

/// <summary>What no file may hold.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Sources_LeaveNothingForLater()
        => House.None(Lines([".cs", ".cshtml", ".css", ".js"], l => Later().IsMatch(l)));

    [Fact]
    public void Sources_SilenceNoWarningAndSwallowNothing()
        => House.None(Lines([".cs"], l => l.Contains("#pragma " + "warning disable", StringComparison.Ordinal) || Swallowed().IsMatch(l)));

    [Fact]
    public void Tests_AreNeverSwitchedOff()
        => House.None(House.Lines("tests", [".cs"], l => SwitchedOff().IsMatch(l)));

    [Fact]
    public void Identifiers_NeverCarryTheTime()
        => House.None(Lines([".cs"], l => l.Contains("CreateVersion" + "7", StringComparison.Ordinal) || l.Contains("uuidv" + "7", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Pages_HoldNoScriptAndNoStyle()
        => House.None(Lines([".cshtml", "TagHelper.cs", "TagHelpers.cs"], l => Inline().IsMatch(l)));

    [Fact]
    public void Styles_KnowNoLeftAndRight()
        => House.None(House.Lines("src/Commonweal.Web/wwwroot", [".css"], l => Sided().IsMatch(l)));

    [Fact]
    public void Pages_SpeakThroughCatalogues()
        => House.None(Lines([".cshtml"], l => Words().IsMatch(l)));

    [Fact]
    public void Documents_LinkToWhatIsThere()
    {
        var broken = House.Files(".", ".md").Where(f => !f.Path.StartsWith('.')).SelectMany(f => Links().Matches(f.Text).Select(m => m.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(ReferenceData.Repository, Path.GetDirectoryName(f.Path)!, to))).Select(to => $"{f.Path}: {to}"));

        House.None(broken);
    }

    private static IEnumerable<string> Lines(string[] endings, Func<string, bool> matches) => House.Lines("src", endings, matches);

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"catch(\s*\([^)]*\))?\s*\{\s*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Swallowed();

    [GeneratedRegex(@"\[(Fact|Theory)\([^\]]*Skip\s*=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex("""<style|<script(?![^>]*src=)|[\s"]style=|\son[a-z]+=["\\]|javascript:""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(margin|padding|border)-(left|right)|text-align:\s*(left|right)|float:\s*(left|right)|clear:\s*(left|right)|(^|[{;\s])(left|right)\s*:|border-(top|bottom)-(left|right)-radius", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sided();

    // An element whose own text begins with two letters: somebody wrote words into a page.
    [GeneratedRegex(@"<(p|h[1-6]|li|a|button|span|td|th|label|legend|dt|dd|summary|strong|em)\b[^>]*>\s*[\p{L}]{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
