using Commonweal.Engagement.Tensions;
using Commonweal.Engagement.Tensions.Desk;
using Xunit;

namespace Commonweal.UnitTests.Tensions;

public sealed class NamedCommunitiesTests
{
    [Theory]
    [InlineData("The harbour choir was loud.", true)]
    [InlineData("HÀRBOUR CHOIR!", true)]
    [InlineData("Two harbour choirs", false)]
    [InlineData("At the harbour.", false)]
    public void In_WholeName_IsNoticed(string text, bool noticed) => Assert.Equal(noticed, NamedCommunities.In(text, ["Harbour Choir"]).Count == 1);

    [Fact]
    public void Out_FullNameAndHalf_LeavesNeither() => Assert.Equal("[…] and […] left.", Struck.Out("Ana Lima and Ana left.", ["Ana", "Ana Lima"], 100));
}
