using Commonweal.Platform.Ui;
using Commonweal.Web;
using Xunit;

namespace Commonweal.UnitTests.Ui;

public sealed class DeskGroupTests
{
    private static readonly DeskLink[] Links =
    [
        new("/desk/concerns", "concerns", "work", "concerns", Order: 10),
        new("/desk/meetings", "meetings", "work", "meetings", Order: 40),
        new("/desk/meetings/series", "series", "work", "meetings", Order: 41),
        new("/desk/city", "city", "settings", Order: 905),
        new("/desk/concerns/late", "late", "work", "concerns", Order: 906),
        new("/desk/jobs", "jobs", "watch", Order: 910),
    ];

    [Fact]
    public void SideList_OfAllModulesTogether_StandsInOrder()
        => Assert.Equal(Program.Modules.All.SelectMany(m => m.DeskLinks).OrderBy(l => l.Order).Select(l => l.Path), Program.Modules.DeskLinks.Select(l => l.Path));

    [Fact]
    public void Of_PageOfNoPart_ShowsTheFirstEntryOfEachPartAndEveryEntryWithoutOne()
    {
        var groups = DeskGroup.Of(Links, At("/desk"));

        Assert.Equal(["concerns", "meetings", "city", "jobs"], groups.Select(g => g.First.Title));
        Assert.DoesNotContain(groups, g => g.IsOpen);
    }

    [Theory]
    [InlineData("/desk/meetings", "meetings")]
    [InlineData("/desk/meetings/new", "meetings")]
    [InlineData("/desk/meetings/series", "series")]
    [InlineData("/desk/meetings/series/new", "series")]
    public void Of_PageOfAPart_OpensThatPartAloneAndMarksOneEntry(string page, string current)
    {
        var open = Assert.Single(DeskGroup.Of(Links, At(page)), g => g.IsOpen);

        Assert.Equal("meetings", open.First.Title);
        Assert.Equal(["series"], open.Others.Select(l => l.Title));
        Assert.Equal(current, open.Current!.Title);
    }

    private static Func<string, bool> At(string page) => path => page == path || page.StartsWith(path + "/", StringComparison.Ordinal);
}
