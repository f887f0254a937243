using Commonweal.Platform.Ui.Theme;

namespace Commonweal.UnitTests.Ui.Theme;

public class ThemeSheetTests
{
    [Fact]
    public void Write_NamesEveryStepTheDesignSystemKnows()
    {
        var sheet = ThemeSheet.Write(Colour.Black);

        var theirs = File.ReadAllText(Path.Combine(ReferenceData.Repository, "src", "Commonweal.Web", "wwwroot", "lib", "designsystemet-theme.css"));
        foreach (var name in theirs.Split(['{', ';', '}']).Select(p => p.Split(':')[0]).Where(p => p.StartsWith("--ds-color-accent-", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            Assert.Contains(name + ":", sheet, StringComparison.Ordinal);
    }
}
