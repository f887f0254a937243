using System.Net;
using Commonweal.Communication.Playbook;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Start;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Playbook;

public abstract class ReleaseTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Start_PressedByManyAtOnce_BringsSixteenDraftsOnce()
    {
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var empty = await keeper.GetPageAsync("/desk/playbook");
        Assert.Contains("16 starting scenarios are not here", empty.Main, StringComparison.Ordinal);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.Scope().GetRequiredService<StartingScenarios>().AddAsync(TestContext.Current.CancellationToken)));
        await keeper.SubmitAsync(empty, "form.start");

        Assert.Equal(16, await App.Db().Set<Scenario>().CountAsync());
        var list = await keeper.GetPageAsync("/desk/playbook?level=Emergency");
        Assert.Equal(2, list.Texts("tbody tr").Count());
        Assert.All(list.Texts("tbody .state"), state => Assert.Contains("Draft", state, StringComparison.Ordinal));
        Assert.False(list.Has("form.start"));
    }

    [Fact]
    public async Task Release_HoldsOnceASecondPersonSigned_AndOldVersionsStayReadable()
    {
        var scenario = await App.BeginAsync();
        var (keeper, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        var number = await keeper.AskAsync(scenario);
        Assert.Null((await App.ScenarioAsync()).ReleasedNumber);
        Assert.Contains("Waits for a signature", (await keeper.GetPageAsync(scenario.Path())).Main, StringComparison.Ordinal);
        await App.DecideAsync(mayor, number);

        var released = await App.ScenarioAsync();
        Assert.Equal((1, new DateOnly(2027, 8, 30)), (released.ReleasedNumber, released.ReviewOn));
        await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/basics")), "main form", ("Name[en]", "Graffiti of hate"));
        var draft = await keeper.GetPageAsync(scenario.Path());
        Assert.Contains("Hateful graffiti", draft.Heading, StringComparison.Ordinal);
        Assert.Contains("Changed since released", draft.Main, StringComparison.Ordinal);
        await App.DecideAsync(mayor, await keeper.AskAsync(scenario, "A better name."));

        Assert.Contains("Graffiti of hate", (await keeper.GetPageAsync(scenario.Path())).Heading, StringComparison.Ordinal);
        var old = await keeper.GetPageAsync(scenario.Path("?version=1"));
        Assert.Contains("Hateful graffiti", old.Heading, StringComparison.Ordinal);
        Assert.Contains("not the version that holds now", old.Main, StringComparison.Ordinal);
        Assert.Contains("A better name.", old.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetPageAsync(scenario.Path("?version=9"))).Status);
        Assert.Equal("Graffiti of hate", (await App.Scope().GetRequiredService<ReleasedScenarios>().LatestAsync(scenario.Id, TestContext.Current.CancellationToken))!.Content.Name.For("en", ["en"]).Text);
    }

    [Fact]
    public async Task Release_RefusedOrReplaced_ChangesNothing()
    {
        var scenario = await App.BeginAsync();
        var (keeper, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        var first = await keeper.AskAsync(scenario);
        var second = await keeper.AskAsync(scenario, "Once more.");
        await App.DecideAsync(mayor, first);
        await App.DecideAsync(mayor, second, agree: false);

        Assert.Null((await App.ScenarioAsync()).ReleasedNumber);
        Assert.Equal([ReleaseState.Replaced, ReleaseState.Refused], await App.Db().Set<ScenarioRelease>().OrderBy(r => r.Number).Select(r => r.State).ToListAsync());
    }

    [Fact]
    public async Task Release_AskedByManyAtOnce_OneIsAsked()
    {
        var scenario = await App.BeginAsync();
        var keepers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.SignInAsAsync(Role.CommunicationsOfficer)));
        var pages = await Task.WhenAll(keepers.Select(k => k.GetPageAsync(scenario.Path("/release"))));

        var answers = await Task.WhenAll(keepers.Zip(pages, (k, p) => k.SubmitAsync(p, "main form", ("Changes", "Mine."))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.Equal(HttpStatusCode.Conflict, a.Status));
        Assert.Equal(1, await App.Db().Set<ScenarioRelease>().CountAsync());
    }

    [Fact]
    public async Task Release_WithWhatStopsIt_IsRefused()
    {
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var added = await keeper.SubmitAsync(await keeper.GetPageAsync("/desk/playbook/scenarios/add"), "main form", ("Name[en]", "Our own"));
        var scenario = await App.Db().Set<Scenario>().SingleAsync();
        Assert.StartsWith(scenario.Path(), added.Location, StringComparison.Ordinal);

        var refused = await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/release")), "main form", ("Changes", ""));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in new[] { "This must be there first", "three messages are needed", "nobody leads", "Say what is different" }) Assert.Contains(words, refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edition_IsTheWholeBook_StaysAsSigned_AndEndsAStepOfTheFirstMonth()
    {
        var scenario = await App.ReleasedAsync();
        var (keeper, mayor) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Mayor));
        var step = App.Scope().GetServices<IFirstMonthStep>().Single(s => s.Step == "playbook");
        Assert.False(await step.IsDoneAsync(TestContext.Current.CancellationToken));

        var asked = await keeper.FollowAsync(await keeper.SubmitAsync(await keeper.GetPageAsync("/desk/playbook/editions"), "main form", ("Changes", "The first book.")));
        await App.DecideAsync(mayor, Begun.Number(asked.Main));
        await keeper.SubmitAsync(await keeper.GetPageAsync(scenario.Path("/basics")), "main form", ("Name[en]", "Graffiti of hate"));
        await App.DecideAsync(mayor, await keeper.AskAsync(scenario, "A better name."));

        Assert.True(await step.IsDoneAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Hateful graffiti", (await keeper.GetPageAsync("/desk/playbook/book?edition=1")).Main, StringComparison.Ordinal);
        Assert.Contains("Graffiti of hate", (await keeper.GetPageAsync("/desk/playbook/book")).Main, StringComparison.Ordinal);
        Assert.Contains("Graffiti of hate · Version 2", (await keeper.GetPageAsync("/desk/playbook/editions")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetPageAsync("/desk/playbook/book?edition=7")).Status);
    }

    [Fact]
    public async Task Today_ShowsReviewsDue_AndARereadingPutsThemOff()
    {
        var scenario = await App.ReleasedAsync();
        var keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);
        Assert.DoesNotContain("Hateful graffiti", (await keeper.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(190));
        keeper = await App.SignInAsAsync(Role.CommunicationsOfficer);

        Assert.Contains("Hateful graffiti", (await keeper.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        var page = await keeper.GetPageAsync(scenario.Path());
        Assert.Contains("Review overdue", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(page, "form.reviewed")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.SubmitAsync(page, "form.retire")).Status);
        Assert.DoesNotContain("Hateful graffiti", (await keeper.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_SpeaksItsLanguage_AndThePackNamesNobody()
    {
        await App.ReleasedAsync();
        await using (var db = App.Db())
        {
            var release = await db.Set<ScenarioRelease>().SingleAsync();
            db.Entry(release).Property(r => r.Content).CurrentValue = release.Content with { Speakers = [new(MultilingualText.Of(("en", "The mayor")), MultilingualText.Of(("en", "Everything")), "Ada Secret")] };
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var reader = await App.SignInAsAsync(Role.DepartmentOfficer);

        var book = await reader.GetPageAsync("/desk/playbook/book?in=ar");
        Assert.Equal("rtl", book.Document.QuerySelector(".playbook")!.GetAttribute("dir"));
        Assert.Contains("كتابات كراهية على الجدران", book.Main, StringComparison.Ordinal);
        Assert.Contains("Ada Secret", book.Main, StringComparison.Ordinal);
        var pack = (await reader.GetPageAsync("/desk/playbook/pack?in=en")).Main;
        Assert.Contains("Nobody in our city has to live with them.", pack, StringComparison.Ordinal);
        foreach (var inside in new[] { "Ada Secret", "By the duty line", "Liaison officer", "Agrees before" }) Assert.DoesNotContain(inside, pack, StringComparison.Ordinal);
        Assert.Equal(4, (await reader.GetPageAsync("/desk/playbook/card?in=fr")).Texts(".playbook-quarters section").Count());
    }
}

public sealed class ReleaseOnSqlite(SqliteApp app) : ReleaseTests(app);

public sealed class ReleaseOnPostgres(PostgresApp app) : ReleaseTests(app);
