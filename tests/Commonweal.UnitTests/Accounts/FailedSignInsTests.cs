using Commonweal.Platform.Accounts.SignIn;

namespace Commonweal.UnitTests.Accounts;

public class FailedSignInsTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(10, 32)]
    [InlineData(11, 60)]
    [InlineData(100_000, 60)]
    public void WaitAfter_GrowsToAnHour(int failures, int? minutes)
        => Assert.Equal(minutes is { } wait ? TimeSpan.FromMinutes(wait) : null, FailedSignIns.WaitAfter(failures));
}
