using System.Net;
using Commonweal.AppTests.Audience;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Demo;
using Commonweal.Communication.Messages.PhoneIns;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Messages;

public abstract class PhoneInTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Plan_OverMidnight_SaysWhatDoesNotFit_AlsoOnPaper()
    {
        var (coordinator, form) = await BeginAsync();
        Assert.Contains("You can cross again.", form.One<AngleSharp.Dom.IElement>("[name=Questions]").TextContent, StringComparison.Ordinal);

        var plan = await PlanAsync(coordinator, form, ("From", "23:30"), ("Until", "00:30"), ("Order", "5 Opening\n50 Calls\n10 Thanks"));

        Assert.Equal(60, (await App.Db().Set<PhoneIn>().SingleAsync(TestContext.Current.CancellationToken)).Minutes);
        Assert.Contains("It is 5 minutes longer than the programme", plan.Main, StringComparison.Ordinal);
        Assert.Contains("Thanks does not fit", plan.Main, StringComparison.Ordinal);
        var paper = await coordinator.ClickAsync(plan, "a[href$='/print']");
        Assert.Contains("Thanks does not fit", paper.Main, StringComparison.Ordinal);
        Assert.Contains("Never write down who called", paper.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_Bad_IsGivenBackWithWhatToDo()
    {
        var (coordinator, form) = await BeginAsync();
        var answer = await coordinator.SubmitAsync(form, "main form.narrow", ("Station", " "), ("Day", "2027-03-02"), ("From", "18:00"), ("Until", "17:00"), ("Order", "Opening"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        foreach (var told in new[] { "Choose at least one who answers.", "at most 6 hours", "Line 1 does not begin with its minutes" }) Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.Equal("17:00", answer.One<AngleSharp.Dom.IElement>("[name=Until]").GetAttribute("value"));
        Assert.False(await App.Db().Set<PhoneIn>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Call_BecomesAConcernOnce_AndARumour_AndThePlanShowsIt()
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await PlanAsync(coordinator, form);
        foreach (var topic in new[] { "Brown water", "brown water", "They say it is poisoned" }) plan = await NoteAsync(coordinator, plan, topic);
        Assert.Contains("Brown water 2 2 0 0 0", plan.Main, StringComparison.Ordinal);

        var taken = await coordinator.SubmitAsync(plan, $"li:has(input[name=No][value='{await NoAsync("Brown water")}']) button[value=Concern]");
        Assert.Equal("/desk/enter", taken.Location);
        Assert.Equal("Brown water", (await coordinator.FollowAsync(taken)).One<AngleSharp.Dom.IElement>("[name='Form.Words']").TextContent.Trim());
        var again = await coordinator.SubmitAsync(plan, $"li:has(input[name=No][value='{await NoAsync("Brown water")}']) button[value=Concern]");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.True(string.IsNullOrWhiteSpace((await coordinator.GetPageAsync("/desk/enter")).One<AngleSharp.Dom.IElement>("[name='Form.Words']").TextContent));

        var heard = await coordinator.SubmitAsync(await coordinator.GetPageAsync(plan.Url.AbsolutePath), $"li:has(input[name=No][value='{await NoAsync("They say it is poisoned")}']) button[value=Rumour]");
        var entry = await coordinator.FollowAsync(heard);
        Assert.Equal("They say it is poisoned", entry.One<AngleSharp.Dom.IElement>("[name=Words]").TextContent.Trim());
        Assert.True(entry.Has("select[name=Language] option[value=ar][selected]"));
        Assert.True(entry.Has($"select[name=District] option[value={TestCity.Mill}][selected]"));
        plan = await coordinator.GetPageAsync(plan.Url.AbsolutePath);
        Assert.Contains("Brown water 2 1 1 0 0", plan.Main, StringComparison.Ordinal);
        Assert.Contains("They say it is poisoned 1 0 0 1 0", plan.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Call Mrs K back on 06 12 34 56 78", "looks like a number or an address")]
    [InlineData("answer to nadia@home.example", "looks like a number or an address")]
    [InlineData(" ", "Write in a few words")]
    public async Task Call_WithWhoCalled_IsRefused(string topic, string told)
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await PlanAsync(coordinator, form);
        var answer = await coordinator.SubmitAsync(plan, "form[action$='handler=Call' i]", ("Topic", topic));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<PhoneCall>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_AfterTheProgramme_StandsOnToday_AndGoesByAge()
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await NoteAsync(coordinator, await PlanAsync(coordinator, form), "Brown water");
        Assert.DoesNotContain("Two Rivers Radio", (await coordinator.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromHours(12));
        coordinator = await App.SignInAsAsync(Role.Coordinator);
        Assert.Contains("1 call of the phone-in is open", (await coordinator.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await coordinator.SubmitAsync(await coordinator.GetPageAsync(plan.Url.AbsolutePath), "button[value=Answered]");
        Assert.DoesNotContain("Two Rivers Radio", (await coordinator.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        // It ends at 18:00 in Greenwich. In Kiritimati, fourteen hours ahead, that is the second of March already; in Pago Pago still the first.
        await using var db = App.Db();
        var (first, ahead, behind) = (new DateOnly(2027, 3, 1), Zones.Ahead, Zones.Behind);
        Assert.Equal(0, await new PhoneCallRetention(db, ahead).ClearAsync(first.AddDays(1), 10, TestContext.Current.CancellationToken));
        Assert.Equal(0, await new PhoneInRetention(db, ahead).CountAsync(first.AddDays(1), 10, TestContext.Current.CancellationToken));
        Assert.Equal(0, await new PhoneCallRetention(db, behind).ClearAsync(first, 10, TestContext.Current.CancellationToken));
        Assert.Equal(1, await new PhoneCallRetention(db, behind).ClearAsync(first.AddDays(1), 10, TestContext.Current.CancellationToken));
        Assert.Equal(1, await new PhoneInRetention(db, ahead).ClearAsync(first.AddDays(2), 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Questions_AreTypedByHand_AndChangedLater()
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await PlanAsync(coordinator, form, ("Questions", "Who pays for it?\nIs the ferry free?"));
        Assert.Contains("Who pays for it?", plan.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("You can cross again.", plan.Main, StringComparison.Ordinal);

        plan = await coordinator.FollowAsync(await coordinator.SubmitAsync(await coordinator.ClickAsync(plan, "a[href^='/desk/phone-ins/plan/']"), "main form.narrow", ("Questions", "Is the ferry free?\nMay I bring a bicycle?")));

        foreach (var page in (Page[])[plan, await coordinator.ClickAsync(plan, "a[href$='/print']")])
        {
            Assert.Contains("May I bring a bicycle?", page.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Who pays for it?", page.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Delete_APlanThatIsNotNeeded_AsksFirst_AndIsOnTheRecord()
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await PlanAsync(coordinator, form);
        var asked = await coordinator.ClickAsync(plan, "a[href$='/delete']");
        Assert.Contains("Two Rivers Radio", asked.Main, StringComparison.Ordinal);
        var key = (await App.Db().Set<PhoneIn>().SingleAsync(TestContext.Current.CancellationToken)).Id.ToString();

        var list = await coordinator.FollowAsync(await coordinator.SubmitAsync(asked, "#delete"));

        Assert.Contains("The plan is deleted.", list.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<PhoneIn>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(await App.Db().Set<Message>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "deleted" && a.Subject == key, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.SubmitAsync(asked, "#delete")).Status);
        // Whoever still had the plan open notes nothing into the void.
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.SubmitAsync(plan, "form[action$='handler=Call' i]", ("Topic", "Brown water"), ("Language", "ar"))).Status);
        Assert.False(await App.Db().Set<PhoneCall>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Delete_APlanWithCalls_IsRefusedAndSaysWhy()
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await PlanAsync(coordinator, form);
        var asked = await coordinator.ClickAsync(plan, "a[href$='/delete']");
        await NoteAsync(coordinator, plan, "Brown water");

        var refused = await coordinator.SubmitAsync(asked, "#delete");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        foreach (var page in (Page[])[refused, await coordinator.GetPageAsync(asked.Url.AbsolutePath)])
        {
            Assert.Contains("Calls were noted", page.Main, StringComparison.Ordinal);
            Assert.False(page.Has("#delete"));
        }
        Assert.Equal((1, 1), (await App.Db().Set<PhoneIn>().CountAsync(TestContext.Current.CancellationToken), await App.Db().Set<PhoneCall>().CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Delete_APlanThatWasChangedMeanwhile_IsAskedAnew()
    {
        var (coordinator, form) = await BeginAsync();
        var plan = await PlanAsync(coordinator, form);
        var asked = await coordinator.ClickAsync(plan, "a[href$='/delete']");
        await coordinator.SubmitAsync(await coordinator.ClickAsync(plan, "a[href^='/desk/phone-ins/plan/']"), "main form.narrow", ("Station", "Radio Confluence"));

        var refused = await coordinator.SubmitAsync(asked, "#delete");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Radio Confluence", refused.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.Db().Set<PhoneIn>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Demonstration_HasARotaWithGaps_AndAPhoneInWithOpenCalls()
    {
        foreach (var role in new[] { Role.Translator, Role.CommunicationsOfficer }) await App.AddAccountAsync([role]);
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        await RivermeetMessages.FillAsync(App.Scope(), TestContext.Current.CancellationToken);
        await RivermeetOnCall.FillAsync(App.Scope(), TestContext.Current.CancellationToken);
        Assert.Contains("In these hours nobody translates", (await coordinator.GetPageAsync("/desk/on-call")).Main, StringComparison.Ordinal);
        Assert.Contains("2 calls of the phone-in are open", (await coordinator.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Translator)]
    [InlineData(Role.Mayor)]
    [InlineData(Role.Coordinator, Role.PolicePartner)]
    public async Task Pages_WithoutThePermission_AreForbidden(params Role[] roles)
        => Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(roles)).GetPageAsync("/desk/phone-ins")).Status);

    private async Task<(Visitor Coordinator, Page Form)> BeginAsync()
    {
        var topic = await App.TopicAsync();
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        return (coordinator, await coordinator.ClickAsync(await coordinator.WriteAsync(topic), "a[href^='/desk/phone-ins/plan']"));
    }

    private static async Task<Page> PlanAsync(Visitor coordinator, Page form, params (string Name, object? Value)[] values)
    {
        (string Name, object? Value)[] usual = [("Station", "Two Rivers Radio"), ("Day", "2027-03-01"), ("From", "18:00"), ("Until", "19:00"), ("Answering", new[] { "role:Mayor" })];
        return await coordinator.FollowAsync(await coordinator.SubmitAsync(form, "main form.narrow", [.. values, .. usual.Where(u => !values.Any(v => v.Name == u.Name))]));
    }

    private static async Task<Page> NoteAsync(Visitor coordinator, Page plan, string topic)
        => await coordinator.FollowAsync(await coordinator.SubmitAsync(plan, "form[action$='handler=Call' i]", ("Topic", topic), ("Language", "ar"), ("District", TestCity.Mill)));

    private async Task<long> NoAsync(string topic) => (await App.Db().Set<PhoneCall>().SingleAsync(c => c.Topic == topic, TestContext.Current.CancellationToken)).No;
}

public sealed class PhoneInOnSqlite(SqliteApp app) : PhoneInTests(app);

public sealed class PhoneInOnPostgres(PostgresApp app) : PhoneInTests(app);
