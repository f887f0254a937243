using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.BrowserTests.Consultations;

/// <summary>The link at the end of every letter about a statement ends them: one page, one button.</summary>
public sealed class StopLettersTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 1280)]
    [InlineData("ar", false, 360)]
    public async Task Letters_EndByOneButton(string language, bool javaScript, int width)
    {
        await using var window = await browser.OpenAsync(width, javaScript, language: language);
        await window.VisitAsync(await LinkAsync(language));
        await window.LeaveByAsync(window.Page.Locator("main form button[type=submit]"));
        Assert.Equal(1, await window.Page.Locator("main .confirmation").CountAsync());
        await window.LookAsync();
        Assert.Equal(404, await window.GoAsync($"/{language}/consultations/evenings-on-the-quays/stop-letters/nonsense"));
    }

    private async Task<string> LinkAsync(string language)
    {
        await using var scope = await browser.Door.ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var consultation = await db.Set<Consultation>().SingleAsync(c => c.Slug == "evenings-on-the-quays");
        var participant = await db.Set<Participant>().Where(p => p.ConsultationId == consultation.Id && p.Language == language).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
        return $"/{language}/consultations/{consultation.Slug}/stop-letters/{scope.ServiceProvider.GetRequiredService<HearingLinks>().End(participant)}";
    }
}
