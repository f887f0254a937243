using Commonweal.Engagement.Funds.Grants;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.BrowserTests.Funds;

/// <summary>Those who carry a project out open their grant by a code on paper and report, in Arabic on a phone without JavaScript.</summary>
public sealed class GrantHolderTests(BrowserFixture browser)
{
    [Fact]
    public async Task Holder_OpensTheGrantByACode_AndReports()
    {
        await using var officer = await (await browser.OpenAsync()).SignInAsync(Role.Coordinator);
        Assert.Equal(200, await officer.GoAsync($"/desk/funds/grants/{await AwaitedAsync()}/codes"));
        await officer.Page.FillAsync("[name=Label]", "The treasurer");
        await officer.LeaveByAsync(officer.Page.Locator("form.issue button[type=submit]"));
        var digits = await officer.Page.Locator("article .digits").InnerTextAsync();

        await using var holder = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        await holder.GoAsync("/ar/receipt");
        await holder.Page.FillAsync("[name=Receipt]", digits);
        await holder.LeaveByAsync(holder.Page.Locator("main form.question button[type=submit]"));
        Assert.EndsWith("/ar/funds/grants/mine", holder.Page.Url, StringComparison.Ordinal);
        await holder.LookAsync();
        await holder.Page.FillAsync("[name=Report]", "");
        await holder.LeaveByAsync(holder.Page.Locator("main form.narrow button[type=submit]"));
        await holder.LookAsync(errors: 1);
        await holder.Page.FillAsync("[name=Report]", "فُتحت الغرفة، وجاء أربعون جارًا.");
        await holder.FollowAsync(holder.Page.Locator("main form.narrow button[type=submit]"));
        Assert.Equal("فُتحت الغرفة، وجاء أربعون جارًا.", await holder.Page.InputValueAsync("[name=Report]"));
    }

    /// <summary>A project of the invented city whose next report nobody has sent.</summary>
    private async Task<Guid> AwaitedAsync()
    {
        await using var scope = await browser.Door.ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var reported = db.Set<GrantInstalment>().Where(i => i.Report != null).Select(i => i.ProposalId);
        return await db.Set<GrantAgreement>().Where(a => !reported.Contains(a.ProposalId)).OrderBy(a => a.ProposalId).Select(a => a.ProposalId).FirstAsync();
    }
}
