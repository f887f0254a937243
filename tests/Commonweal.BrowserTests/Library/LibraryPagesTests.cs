using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Library;

/// <summary>A resident looks for something to take in their language; the trainer adds a file.</summary>
public sealed class LibraryPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("ar", true, 360)]
    [InlineData("fr", false, 1280)]
    public async Task Resident_FiltersAndTakes_TrainerAddsAFile(string language, bool javaScript, int width)
    {
        await using var resident = await browser.OpenAsync(width, javaScript, language: language);
        await resident.GoAsync($"/{language}/library?in={language}&format=Guide");
        await resident.FollowAsync(resident.Page.Locator($"main a[href*='in={language}'][href*='format=Comic']"));
        await resident.FollowAsync(".results a");
        Assert.True(await resident.Page.Locator("main img").CountAsync() > 0);
        Assert.Equal(200, (await resident.Page.APIRequest.GetAsync(new Uri(new Uri(resident.Page.Url), await resident.Page.Locator("a[download]").First.GetAttributeAsync("href")).ToString())).Status);

        await using var trainer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Trainer, language);
        await trainer.GoAsync("/desk/library");
        await trainer.LeaveByAsync(trainer.Page.Locator("main table a").Last);
        await trainer.Page.SelectOptionAsync("select[name=Language]", language);
        await trainer.Page.SetInputFilesAsync("input[name=Sent]", new Microsoft.Playwright.FilePayload { Name = "x.bin", MimeType = "application/octet-stream", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await trainer.FollowAsync(trainer.Page.Locator("#add button[type=submit]"));
        Assert.Equal(1, await trainer.Page.Locator(".ds-alert[role=status]").CountAsync());
    }
}
