using Commonweal.Platform.Accounts;
using Commonweal.Testing;
using Xunit;

namespace Commonweal.BrowserTests.Loop;

/// <summary>The three pages of README, looked at with the invented city in them; their pictures lie in <c>.screens/</c> afterwards.</summary>
public sealed class MainPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/en/tell", "tell", 360, null, "What is it about?")]
    [InlineData("/desk/concerns", "desk", 1280, Role.Coordinator, "Concerns")]
    [InlineData("/desk/overview", "overview", 1280, Role.Mayor, "Overview")]
    [InlineData("/desk/overview", "overview-phone", 360, Role.Mayor, "Overview")]
    public async Task MainPage_IsThere_WithoutComplaints(string path, string name, int width, Role? role, string heading)
    {
        await using var window = await browser.OpenAsync(width: width);
        if (role is { } known) await window.SignInAsync(known);

        await window.GoAsync(path);

        Assert.Equal(heading, (await window.Page.Locator("h1").InnerTextAsync()).Trim());
        Report.None(window.Complaints);
        await window.ShowAsync(name);
    }
}
