using System.Net;
using System.Text.RegularExpressions;
using Commonweal.Communication.Playbook;
using Commonweal.Communication.Playbook.Start;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Playbook;

/// <summary>What tests of the playbook begin with: the starting scenarios, a version asked for and signed.</summary>
internal static class Begun
{
    public static async Task<Scenario> BeginAsync(this AppFixture app, string code = "hate-graffiti")
    {
        await app.Scope().GetRequiredService<StartingScenarios>().AddAsync(TestContext.Current.CancellationToken);
        return await app.ScenarioAsync(code);
    }

    public static Task<Scenario> ScenarioAsync(this AppFixture app, string code = "hate-graffiti") => app.Db().Set<Scenario>().AsNoTracking().SingleAsync(s => s.Code == code);

    public static string Path(this Scenario scenario, string rest = "") => $"/desk/playbook/scenarios/{scenario.Id}{rest}";

    /// <summary>Asks for a version and gives the number of the request.</summary>
    public static async Task<string> AskAsync(this Visitor keeper, Scenario scenario, string changes = "First version.")
    {
        var asked = await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/release")), "main form", ("Changes", changes));
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        return Number((await keeper.FollowAsync(asked)).Main);
    }

    public static async Task DecideAsync(this AppFixture app, Visitor second, string number, bool agree = true)
    {
        var page = await second.GetPageAsync("/desk/approvals/" + number);
        await second.SubmitAsync(page, agree ? "form[action$='handler=agree']" : "button[formaction$='handler=refuse']");
        await app.SettledAsync();
    }

    public static async Task<Scenario> ReleasedAsync(this AppFixture app, string code = "hate-graffiti")
    {
        var scenario = await app.BeginAsync(code);
        var number = await (await app.SignInAsAsync(Role.CommunicationsOfficer)).AskAsync(scenario);
        await app.DecideAsync(await app.SignInAsAsync(Role.Mayor), number);
        return await app.ScenarioAsync(code);
    }

    internal static string Number(string words) => Regex.Match(words, "under number (?<number>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["number"].Value;
}
