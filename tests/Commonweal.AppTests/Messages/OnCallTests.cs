using System.Net;
using Commonweal.AppTests.Audience;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.OnCall;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Messages;

public abstract class OnCallTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Hours_OverMidnight_AreOnCallNow_AndTheRestIsSaidToBeUncovered()
    {
        var account = await App.AddAccountAsync([Role.Translator]);
        var translator = await App.SignInAsync(account);
        var empty = await translator.GetPageAsync("/desk/on-call");
        Assert.Contains("Nobody in the next seven days", empty.Main, StringComparison.Ordinal);

        var saved = await translator.SubmitAsync(await translator.GetPageAsync("/desk/on-call/hours"), "main form", ("Languages", new[] { "ar" }), ("Hours[0]", "08:00-12:00, 22:00-06:00"));
        Assert.Equal("/desk/on-call", saved.Location);

        // 10:00 on Monday in the city.
        var page = await translator.GetPageAsync("/desk/on-call");
        Assert.Contains("Test Translator, until", page.Main, StringComparison.Ordinal);
        var week = await App.Scope().GetRequiredService<Duties>().ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(2, 12), (20, 166)], week.Gaps("ar", OnCallKind.Translator).Select(g => ((int)(g.From - week.Now).TotalHours, (int)(g.Until - week.Now).TotalHours)));
        App.Clock.Advance(TimeSpan.FromHours(18));
        Assert.Single((await App.Scope().GetRequiredService<Duties>().ReadAsync(TestContext.Current.CancellationToken)).AtNow("ar", OnCallKind.Translator));
        App.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Empty((await App.Scope().GetRequiredService<Duties>().ReadAsync(TestContext.Current.CancellationToken)).AtNow("ar", OnCallKind.Translator));
    }

    [Fact]
    public async Task UrgentMessage_HandedOver_TellsThoseOnCallOnce_AndNobodyElse()
    {
        var topic = await App.TopicAsync();
        var arabic = await App.OnCallAsync(["ar"], "08:00-18:00");
        await App.OnCallAsync(["ar"], "18:00-22:00");
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var check = await officer.WriteAsync(topic, ("IsUrgent", "true"));
        Assert.Contains("Nobody is on call for a language that is missing", check.Main, StringComparison.Ordinal);
        Assert.Contains("nobody within the next seven days", check.Main, StringComparison.Ordinal);

        for (var press = 0; press < 2; press++)
        {
            var done = await officer.FollowAsync(await officer.SubmitAsync(check, "form[action$='/hand-over']"));
            Assert.Contains("Those on call were written to", done.Main, StringComparison.Ordinal);
        }
        await App.SettledAsync();

        var letter = Assert.Single(App.Mail());
        Assert.Contains("The bridge is open", letter, StringComparison.Ordinal);
        Assert.Equal(AppFixture.Start, (await App.Db().Set<HandedMessage>().SingleAsync(TestContext.Current.CancellationToken)).At);
        App.Clock.Advance(TimeSpan.FromHours(2));
        var queue = await (await App.SignInAsync(arabic)).GetPageAsync("/desk/translations");
        Assert.Equal(["waits for 2 hours"], queue.Texts(".waits"));
        Assert.Contains("You are on call until", queue.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CalmMessage_HandedOver_TellsNobody()
    {
        var topic = await App.TopicAsync();
        await App.OnCallAsync(["ar", "fr"], "08:00-18:00");
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var check = await officer.WriteAsync(topic);
        await officer.SubmitAsync(check, "form[action$='/hand-over']");
        await App.SettledAsync();
        Assert.Empty(App.Mail());
        Assert.Contains("Handed over", (await officer.GetPageAsync($"/desk/messages/{(await App.MessageAsync()).Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Away_StandInTakesTheHours_AndWhoLeftIsOnNoRota()
    {
        var (one, other) = (await App.OnCallAsync(["ar", "fr"], "08:00-18:00"), await App.OnCallAsync(["ar"], ""));
        var mine = await App.SignInAsync(one);
        await mine.SubmitAsync(await mine.GetPageAsync("/desk/on-call/away"), "main form.narrow", ("From", "2027-03-01"), ("StandIn", other.Id.ToString()));

        Assert.Equal([other.Id], await OnCallNowAsync("ar"));
        Assert.Empty(await OnCallNowAsync("fr"));
        var bad = await mine.SubmitAsync(await mine.GetPageAsync("/desk/on-call/away"), "main form.narrow", ("From", "2027-02-01"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);

        var administrator = await App.SignInAsAsync(Role.Administrator);
        await App.LeaveAsync(administrator, other);
        Assert.Empty(await OnCallNowAsync("ar"));
        Assert.Equal([one.Id], await App.Db().Set<OnCallPerson>().Select(p => p.AccountId).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Null((await App.Db().Set<OnCallAway>().SingleAsync(TestContext.Current.CancellationToken)).StandInId);
    }

    [Theory]
    [InlineData("9-12")]
    [InlineData("09:00-09:00")]
    [InlineData("25:00-26:00")]
    [InlineData("09:00-12:00 and later")]
    public async Task Hours_Bad_AreGivenBackWithWhatToDo(string typed)
    {
        var translator = await App.SignInAsAsync(Role.Translator);
        var answer = await translator.SubmitAsync(await translator.GetPageAsync("/desk/on-call/hours"), "main form", ("Languages", new[] { "ar" }), ("Hours[2]", typed));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Wednesday: write hours as 09:00-12:00", answer.Main, StringComparison.Ordinal);
        Assert.Equal(typed, answer.One<AngleSharp.Dom.IElement>("[name='Hours[2]']").GetAttribute("value"));
        Assert.False(await App.Db().Set<OnCallPerson>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Everybody_KeepsTheirOwn_ACoordinatorEverybodys()
    {
        var other = await App.AddAccountAsync([Role.Translator]);
        var path = $"/desk/on-call/hours/{other.Id}";
        var translator = await App.SignInAsAsync(Role.Translator);
        Assert.Equal(HttpStatusCode.Forbidden, (await translator.GetPageAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await translator.GetPageAsync($"/desk/on-call/away/{other.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk/on-call/hours")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Trainer)).GetPageAsync("/desk/on-call")).Status);
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        await coordinator.SubmitAsync(await coordinator.GetPageAsync(path), "main form", ("Languages", new[] { "fr" }), ("Kind", "Interpreter"), ("Hours[0]", "00:00-24:00"));
        Assert.Equal(other.Id, (await App.Db().Set<OnCallPerson>().SingleAsync(TestContext.Current.CancellationToken)).AccountId);
        Assert.Contains("Test Translator", (await coordinator.GetPageAsync("/desk/on-call?work=Interpreter")).Texts("main section")[1], StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Guid>> OnCallNowAsync(string language)
        => [.. (await App.Scope().GetRequiredService<Duties>().ReadAsync(TestContext.Current.CancellationToken)).AtNow(language, OnCallKind.Translator).Select(s => s.AccountId)];
}

internal static class OnDuty
{
    /// <summary>A translator on call every day in these hours.</summary>
    public static async Task<Account> OnCallAsync(this AppFixture app, string[] languages, string hours)
    {
        var account = await app.AddAccountAsync([Role.Translator]);
        await using var db = app.Db();
        db.Add(new OnCallPerson { AccountId = account.Id, Kind = OnCallKind.Both, Languages = [.. languages], Hours = [.. Enumerable.Range(0, 7).SelectMany(d => WeeklySpan.Typed(d, hours)!).Select(s => s.ToString())] });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return account;
    }

    /// <summary>An administrator says that somebody left.</summary>
    public static async Task LeaveAsync(this AppFixture app, Visitor administrator, Account gone)
    {
        await administrator.SubmitAsync(await administrator.GetPageAsync($"/desk/accounts/{gone.Id}"), "button[formaction*='handler=leave' i], form[action*='handler=leave' i]");
        await app.SettledAsync();
    }
}

public sealed class OnCallOnSqlite(SqliteApp app) : OnCallTests(app);

public sealed class OnCallOnPostgres(PostgresApp app) : OnCallTests(app);
