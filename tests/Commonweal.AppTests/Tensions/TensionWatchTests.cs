using System.Net;
using Commonweal.Engagement.Tensions;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Tensions;

/// <summary>Who hears of entries when a step is due or their life ends, and who never does.</summary>
public abstract class TensionWatchTests(AppFixture app) : AppTest(app)
{
    private const string Place = "Lantern Square", Due = "A step that was agreed", Ending = "Goes soon: still needed?";

    private static readonly Role[] Work = [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor];

    [Fact]
    public async Task StepWhoseDayPassed_StandsOnToday_ForThoseWhoMaySeeIt_UntilItIsDone()
    {
        var tension = await WriteAsync(stepDue: Day(3));
        App.Clock.Advance(TimeSpan.FromDays(5));

        await OnTodayOfAsync(Due);
        await App.Db().Set<TensionAction>().ExecuteUpdateAsync(u => u.SetProperty(a => a.DoneOn, Day(5)));
        await App.Db().Set<Tension>().ExecuteUpdateAsync(u => u.SetProperty(t => t.NextActionOn, (DateOnly?)null));

        Assert.DoesNotContain(Place, (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.Equal(TensionState.Done, (await App.Db().Set<Tension>().SingleAsync(t => t.Id == tension.Id)).State);
    }

    [Fact]
    public async Task EntryNearlyThirtyDaysOld_StandsOnToday_ForThoseWhoMaySeeIt()
    {
        await WriteAsync(stepDue: Day(60));
        App.Clock.Advance(TimeSpan.FromDays(20));
        Assert.DoesNotContain(Ending, (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(7));

        await OnTodayOfAsync(Ending);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    [InlineData("x", Tension.LongestWords + 1)]
    public async Task Renew_WithoutAReasonThatFits_ChangesNothing(string? reason, int times = 1)
    {
        var tension = await WriteAsync(stepDue: Day(3));
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var form = await officer.GetPageAsync($"/desk/tensions/{tension.Id}/renew");

        var page = await officer.SubmitAsync(form, "main form", ("Reason", reason is null ? "" : string.Concat(Enumerable.Repeat(reason, times))));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Texts(".ds-error-summary li"));
        Assert.Equal(tension.ExpiresOn, (await App.Db().Set<Tension>().SingleAsync()).ExpiresOn);
        Assert.Equal(0, await App.Db().Set<TensionRenewal>().CountAsync());
    }

    [Fact]
    public async Task PoliceTypePartner_WhateverElseItIs_SeesNothingAnywhere()
    {
        var tension = await WriteAsync(stepDue: Day(1));
        App.Clock.Advance(TimeSpan.FromDays(2));
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var police = await App.SignInAsAsync(Role.PolicePartner, Role.Coordinator, Role.LiaisonOfficer, Role.Mayor);
        var action = await App.Db().Set<TensionAction>().Select(a => a.Id).SingleAsync();
        foreach (var path in (string[])["", "/write", $"/{tension.Id}", $"/{tension.Id}/agree", $"/{tension.Id}/renew", $"/{tension.Id}/strike", $"/{tension.Id}/actions/{action}"])
        {
            Assert.Equal(HttpStatusCode.OK, (await officer.GetPageAsync("/desk/tensions" + path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await police.GetPageAsync("/desk/tensions" + path)).Status);
        }
        var form = await officer.GetPageAsync($"/desk/tensions/{tension.Id}/renew");
        Assert.Equal(HttpStatusCode.Forbidden, (await police.SubmitAsync(form, "main form", ("Reason", "Let us see."))).Status);

        var today = await police.GetPageAsync("/desk");
        Assert.DoesNotContain(Place, today.Main, StringComparison.Ordinal);
        Assert.False(today.Has("a[href^='/desk/tensions']"));
        foreach (var somebody in (Visitor[])[police, officer, App.Client()])
        {
            var found = await somebody.GetPageAsync("/en/search?q=" + Uri.EscapeDataString(Place));
            Assert.Empty(found.Texts(".results li"));
            Assert.False(found.Has("a[href*='/tensions']"));
        }
    }

    /// <summary>On Today of everybody who works on tensions, and of nobody else.</summary>
    private async Task OnTodayOfAsync(string words)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var today = await (await App.SignInAsAsync(role)).GetPageAsync("/desk");
            var told = today.Main.Contains(Place, StringComparison.Ordinal) && today.Main.Contains(words, StringComparison.Ordinal);
            Assert.True(told == Work.Contains(role), $"{role}: {told}");
            Assert.Equal(told, today.Main.Contains(Place, StringComparison.Ordinal));
        }
    }

    private async Task<Tension> WriteAsync(DateOnly stepDue)
    {
        var tension = new Tension
        {
            What = "Shouting after the last tram.", Place = Place, DistrictCode = TestCity.Mill, HappenedOn = Day(0), WrittenOn = Day(0), ExpiresOn = Day(Tension.DaysKept),
            Kind = TensionKind.Quarrel, Certainty = Certainty.Evidenced, Source = TensionSource.Residents, Actions = 1, NextActionOn = stepDue,
        };
        await using var db = App.Db();
        db.Add(tension);
        db.Add(new TensionAction { TensionId = tension.Id, Words = "Stewards at the stop", Who = "Transport", DueOn = stepDue, AgreedOn = Day(0) });
        await db.SaveChangesAsync();
        return tension;
    }

    private static DateOnly Day(int days) => DateOnly.FromDateTime(AppFixture.Start.UtcDateTime).AddDays(days);
}

public sealed class TensionWatchOnSqlite(SqliteApp app) : TensionWatchTests(app);

public sealed class TensionWatchOnPostgres(PostgresApp app) : TensionWatchTests(app);
