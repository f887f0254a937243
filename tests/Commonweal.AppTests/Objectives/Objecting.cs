using Commonweal.AppTests.Consultations;
using Commonweal.Engagement.Consultations;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Prevention.Objectives;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Objectives;

/// <summary>What tests of objectives begin with.</summary>
internal static class Objecting
{
    internal const string Desk = "/desk/objectives", Public = "/en/objectives";

    internal static readonly DateOnly Today = new(2027, 3, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A proposed objective; ready to be adopted unless changed.</summary>
    internal static async Task<Objective> ObjectiveAsync(this AppFixture app, string title = "Safe ways home", Action<Objective>? change = null, DateOnly? on = null)
    {
        var objective = Objective.Propose(MultilingualText.Of(("en", title)), on ?? Today);
        objective.Indicators = MultilingualText.Of(("en", "Lamps on every path"));
        (objective.Post, objective.ReviewOn, objective.IsPublic) = (Role.Coordinator, Today.AddDays(200), true);
        change?.Invoke(objective);
        await using var db = app.Db();
        db.Add(objective);
        await db.SaveChangesAsync(Stop);
        await app.ForgetAsync();
        return objective;
    }

    /// <summary>A consultation whose first two statements all groups agree on.</summary>
    internal static async Task<(Consultation Consultation, Statement Agreed)> AgreeAsync(this AppFixture app)
    {
        var consultation = await app.AskAsync();
        await app.VoteAsync(consultation, 160);
        await app.WorkOutAsync(consultation);
        return (consultation, await app.Db().Set<Statement>().AsNoTracking().SingleAsync(s => s.Number == 0, Stop));
    }

    /// <summary>Presses the one button beside the statement.</summary>
    internal static Task<Page> ProposeAsync(this Visitor officer, Page look, Statement statement)
        => officer.SubmitAsync(look, $"form[action*=Objective]:has(input[value='{statement.Id}']) button");

    /// <summary>Writes down what was decided, from the page it is written on.</summary>
    internal static async Task<Page> DecideAsync(this Visitor officer, Guid objective, string decision, string reason = "", string by = "Council")
        => await officer.SubmitAsync(await officer.GetPageAsync($"{Desk}/{objective}/decide"), "main form", ("Decision", decision), ("By", by), ("Reason[en]", reason));
}
