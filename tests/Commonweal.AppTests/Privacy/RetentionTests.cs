using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Mail;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Privacy;

public abstract class RetentionTests(AppFixture app) : AppTest(app)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(AppFixture.Start.UtcDateTime);

    [Fact]
    public async Task WhatNeedsNoAnnouncement_GoesTheSameNight()
    {
        var db = App.Db();
        db.AddRange(Letter(Today.AddDays(-31)), Letter(Today.AddDays(-30)), Letter(Today.AddDays(-300), MailState.Waiting, later: true));
        await db.SaveChangesAsync();

        Assert.Equal(JobState.Done, (await ClearAsync()).State);

        var left = await App.Db().Set<QueuedMail>().OrderBy(m => m.Day).Select(m => m.Day).ToListAsync();
        Assert.Equal([Today.AddDays(-300), Today.AddDays(-30)], left);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "cleared" && a.Subject == "mail"));
    }

    [Fact]
    public async Task WhatMustBeAnnounced_IsToldAWeekBefore_AndGoesThen_ChainStillWhole()
    {
        await App.AddAccountAsync([Role.Coordinator], language: "ar");
        await OldTrailAsync(records: 700);

        await ClearAsync();
        await App.SettledAsync();
        Assert.Equal(PlanState.Announced, (await PlanAsync()).State);
        Assert.Contains(App.Mail(), m => m.Contains("Content-Language: ar", StringComparison.Ordinal));
        App.Clock.Advance(TimeSpan.FromDays(6));
        await ClearAsync();
        Assert.Equal(PlanState.Announced, (await PlanAsync()).State);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await ClearAsync();

        var plan = await PlanAsync();
        Assert.Equal((PlanState.CarriedOut, 700), (plan.State, Assert.Single(plan.Lines).Cleared));
        await App.Services.GetRequiredService<AuditSealer>().SealAllAsync();
        var report = await AuditCheck.RunAsync(App.Db(), expected: null, progress: null, CancellationToken.None);
        Assert.Empty(report.Findings);
        Assert.True(report.Head.Number > 700);
    }

    [Fact]
    public async Task HeldBack_WithAReason_DoesNotGo_UntilReleased()
    {
        await OldTrailAsync(records: 5);
        await ClearAsync();
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        var page = await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/retention"), "form[action*=Hold]", ("Reason", ""));
        Assert.Contains("Please fill this in.", page.Main, StringComparison.Ordinal);
        await coordinator.SubmitAsync(page, "form[action*=Hold]", ("Reason", "A court's order."));
        App.Clock.Advance(TimeSpan.FromDays(20));
        await ClearAsync();
        Assert.Equal(PlanState.Held, (await PlanAsync()).State);

        coordinator = await App.SignInAsAsync(Role.Coordinator);
        await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/retention"), "form[action*=Release]");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await ClearAsync();

        Assert.Equal(PlanState.CarriedOut, (await PlanAsync()).State);
    }

    [Fact]
    public async Task AskedForTwice_TheSecondWaits_AndTheChainStaysWhole()
    {
        await OldTrailAsync(records: 1200);
        await ClearAsync();
        App.Clock.Advance(TimeSpan.FromDays(7));
        var other = new Job
        {
            Kind = RetentionJob.Kind, By = "system", CreatedAt = App.Clock.GetUtcNow(), State = JobState.Running,
            Owner = Guid.NewGuid(), LeaseUntil = App.Clock.GetUtcNow().AddSeconds(20), Attempts = 1,
        };
        var db = App.Db();
        db.Add(other);
        await db.SaveChangesAsync();

        var asked = await App.Scope().GetRequiredService<JobQueue>().AskAsync<RetentionJob>();
        await Task.Delay(300);
        Assert.Equal(JobState.Waiting, (await App.JobAsync(asked.Id, _ => true)).State);
        await App.JobAsync(asked.Id, j => j.IsOver, advance: TimeSpan.FromSeconds(5));
        await App.EndedAsync(other.Id);

        Assert.Equal(1200, Assert.Single((await PlanAsync()).Lines).Cleared);
        await App.Services.GetRequiredService<AuditSealer>().SealAllAsync();
        Assert.Empty((await AuditCheck.RunAsync(App.Db(), expected: null, progress: null, CancellationToken.None)).Findings);
    }

    private async Task OldTrailAsync(int records)
    {
        await App.Services.GetRequiredService<AuditSealer>().SealAllAsync();
        var db = App.Db();
        await db.Set<AuditRecord>().ExecuteDeleteAsync();
        db.Set<AuditRecord>().AddRange(Enumerable.Range(0, records).Select(i => new AuditRecord
        {
            At = AppFixture.Start.AddYears(-11), Actor = "system", Action = "read", SubjectKind = "concern", Subject = $"{i}",
        }));
        await db.SaveChangesAsync();
        await App.Services.GetRequiredService<AuditSealer>().SealAllAsync();
    }

    private async Task<Job> ClearAsync()
    {
        var job = await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<RetentionJob>()).Id);
        Assert.True(job.State == JobState.Done, App.Log.LastFailure);
        return job;
    }

    private async Task<RetentionPlan> PlanAsync() => await App.Db().Set<RetentionPlan>().AsNoTracking().Include(p => p.Lines).SingleAsync();

    private static QueuedMail Letter(DateOnly day, MailState state = MailState.Sent, bool later = false)
        => new() { Day = day, State = state, NotBefore = later ? AppFixture.Start.AddYears(1) : null };
}

public sealed class RetentionOnSqlite(SqliteApp app) : RetentionTests(app);

public sealed class RetentionOnPostgres(PostgresApp app) : RetentionTests(app);
