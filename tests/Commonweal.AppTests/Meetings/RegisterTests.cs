using System.Net;
using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class RegisterTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Register_WithoutAddress_GivesANumberThatOpensItAgain_AndOnlyTheButtonCancels()
    {
        var meeting = await App.MeetingAsync(capacity: 10);
        var resident = App.Client();
        var page = await resident.ClickAsync(await resident.GetPageAsync($"/en/meetings/{meeting.Id}"), "a[href$='/register']");

        var kept = await resident.FollowAsync(await resident.SubmitAsync(page, "main form", ("Form.Seats", "2"), ("Form.Needs", new object[] { "ChildCare", "Interpreter" }), ("Form.InterpreterLanguage", "Tigrinya")));

        Assert.Equal("Your seat is kept", kept.Heading);
        var digits = kept.Text(".digits");
        Assert.Matches("^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$", digits);
        var other = App.Client();
        var found = await other.SubmitAsync(await other.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits));
        var again = await other.FollowAsync(found);
        await other.GetPageAsync(found.Location!);
        Assert.Equal(RegistrationState.Seated, (await App.LineAsync(meeting)).Single().State);
        await other.SubmitAsync(again, "main form");
        Assert.Equal(RegistrationState.Cancelled, (await App.LineAsync(meeting)).Single().State);
    }

    [Theory]
    [InlineData("Form.Seats", "7")]
    [InlineData("Form.Seats", "x")]
    [InlineData("Form.Email", "nobody")]
    [InlineData("Form.InterpreterLanguage", "0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task Register_WhatCannotBe_ShowsTheFormAgainAndWritesNothing(string field, string value)
    {
        var meeting = await App.MeetingAsync(capacity: 10);
        var resident = App.Client();

        var page = await resident.SubmitAsync(await resident.GetPageAsync($"/fr/meetings/{meeting.Id}/register"), "main form", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(await App.LineAsync(meeting));
    }

    [Fact]
    public async Task Register_WithAddress_IsWrittenToRemindedOnceAndForgottenAfterTheMeeting()
    {
        var meeting = await App.MeetingAsync(capacity: 10, days: 1);
        await App.AskAsync(meeting, email: "layla@x.example");
        await App.SettledAsync();
        Assert.Single(App.Mail(), m => m.Contains("Your seat is kept", StringComparison.Ordinal) && m.Contains("/en/meetings/registration/", StringComparison.Ordinal));

        await RunAsync<RemindJob>();
        await RunAsync<RemindJob>();
        await App.SettledAsync();
        Assert.Single(App.Mail(), m => m.Contains("A reminder", StringComparison.Ordinal));

        App.Clock.Advance(TimeSpan.FromDays(8));
        await RunAsync<RetentionJob>();
        Assert.Single(await App.LineAsync(meeting));
        App.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync<RetentionJob>();
        Assert.Empty(await App.LineAsync(meeting));
    }

    [Fact]
    public async Task Desk_SeesCountsAndOpensAContactOnTheRecord()
    {
        var meeting = await App.MeetingAsync(capacity: 10);
        await App.AskAsync(meeting, email: "layla@x.example");
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var list = await officer.GetPageAsync($"/desk/meetings/{meeting.Id}/registrations");
        Assert.Contains("A way without steps: 1", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("layla", list.Main, StringComparison.Ordinal);
        var opened = await officer.SubmitAsync(list, "form[action*=contact]");

        Assert.Contains("layla@x.example", opened.Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "meeting" && a.Subject == meeting.Id.ToString()));
    }

    [Fact]
    public async Task Desk_AddsSomebodyWhoPhoned_AndPrintsTheSheet()
    {
        var meeting = await App.MeetingAsync(capacity: 10);
        var officer = await App.SignInAsAsync(Role.InformationOfficer);

        var added = await officer.FollowAsync(await officer.SubmitAsync(
            await officer.GetPageAsync($"/desk/meetings/{meeting.Id}/registrations/add"), "main form", ("Form.PersonName", "Umm Karim"), ("Speaks", "ar")));
        Assert.Matches("Number: [0-9]{4} ", added.Main);
        var sheet = await officer.GetPageAsync($"/desk/meetings/{meeting.Id}/sheet");

        Assert.Contains("Umm Karim", sheet.Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "exported" && a.Subject == meeting.Id.ToString()));
        var row = (await App.LineAsync(meeting)).Single();
        Assert.Equal((true, "ar"), (row.ByDesk, row.Language));
        Assert.DoesNotContain("Karim", System.Text.Encoding.UTF8.GetString(row.NameSealed!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallOff_WithThreeHundredRegistered_TellsEachOnce()
    {
        var meeting = await App.MeetingAsync(capacity: 400);
        for (var n = 0; n < 300; n++) await App.AskAsync(meeting, email: $"r{n}@x.example");
        await AllLeftAsync();
        await App.ForgetAsync();
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var form = await officer.GetPageAsync($"/desk/meetings/{meeting.Id}/cancel");
        Assert.Contains("300 people", form.Main, StringComparison.Ordinal);
        var done = await officer.SubmitAsync(form, "main form", ("Reason[en]", "The hall is flooded."));
        Assert.Equal(HttpStatusCode.Found, done.Status);
        var late = await officer.SubmitAsync(form, "main form", ("Reason[en]", "Once more."));
        await AllLeftAsync();
        // The event may be handled more than once: nobody hears of it twice.
        await App.Scope().GetRequiredService<WhenMeetingChanged>().HandleAsync(new MeetingChanged(meeting.Id, 1), CancellationToken.None);
        await AllLeftAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var told = App.Mail().Where(m => m.Contains("Called off", StringComparison.Ordinal)).ToList();
        Assert.Equal(300, told.Count);
        Assert.Equal(300, Enumerable.Range(0, 300).Count(n => told.Exists(m => m.Contains($"<r{n}@x.example>", StringComparison.Ordinal) || m.Contains($" r{n}@x.example", StringComparison.Ordinal))));
        Assert.Contains("The hall is flooded.", (await App.Client().GetPageAsync($"/en/meetings/{meeting.Id}")).Main, StringComparison.Ordinal);
    }

    /// <summary>Hundreds of letters take their time where many work on one machine.</summary>
    private Task AllLeftAsync() => Until.TrueAsync(async () =>
    {
        try { await App.SettledAsync(); return true; }
        catch (TimeoutException) { return false; }
    }, "send every letter");

    private async Task RunAsync<TJob>() where TJob : IJob
    {
        var job = await App.Scope().GetRequiredService<JobQueue>().AskAsync<TJob>();
        Assert.Equal(JobState.Done, (await App.EndedAsync(job.Id)).State);
    }
}

public sealed class RegisterOnSqlite(SqliteApp app) : RegisterTests(app);

public sealed class RegisterOnPostgres(PostgresApp app) : RegisterTests(app);
