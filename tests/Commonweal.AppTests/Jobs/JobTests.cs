using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Jobs;

public abstract class JobTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Asked_RunsToItsEnd()
    {
        var job = await App.EndedAsync(await AskAsync(new(Steps: 5)));

        Assert.Equal((JobState.Done, 5, 5, "common.saved"), (job.State, job.Done, job.Total, job.Message));
        Assert.Equal(AppFixture.Start, job.EndedAt);
        Assert.Equal([0, 1, 2, 3, 4], await ProbeJob.StepsAsync(App.Db(), job.Id));
    }

    [Fact]
    public async Task BrokenOff_IsFailed_AndGoesOnWhereItWas()
    {
        var id = await AskAsync(new(Steps: 5, FailAt: 3));
        var failed = await App.EndedAsync(id);

        Assert.Equal((JobState.Failed, "TimeoutException", "3"), (failed.State, failed.LastFailure, failed.Cursor));
        Assert.DoesNotContain(App.Log.Lines, l => l.Contains("secret", StringComparison.Ordinal));
        Assert.True(await Queue().ResumeAsync(id));
        Assert.Equal(JobState.Done, (await App.EndedAsync(id)).State);
        Assert.Equal([0, 1, 2, 3, 4], await ProbeJob.StepsAsync(App.Db(), id));
    }

    [Fact]
    public async Task Cancelled_WhileItRuns_StopsAndKeepsWhatItDid()
    {
        var id = await AskAsync(new(Steps: 5, WaitAt: 2));
        await App.JobAsync(id, j => j.Done == 2);

        Assert.True(await Queue().CancelAsync(id));
        var job = await App.JobAsync(id, j => j.IsOver, advance: TimeSpan.FromSeconds(5));

        Assert.Equal((JobState.Cancelled, 2), (job.State, job.Done));
        Assert.False(await Queue().CancelAsync(id));
    }

    [Fact]
    public async Task Abandoned_IsTakenOverWhenItsLeaseHasRunOut()
    {
        var db = App.Db();
        var job = new Job
        {
            Kind = ProbeJob.Kind, Parameters = """{"steps":4}""", By = "system", CreatedAt = AppFixture.Start, State = JobState.Running,
            Owner = Guid.NewGuid(), LeaseUntil = AppFixture.Start.AddSeconds(20), Done = 2, Total = 4, Cursor = "2", Attempts = 1,
        };
        db.Add(job);
        await db.SaveChangesAsync();
        App.Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.Delay(200);
        Assert.Equal(JobState.Running, (await App.JobAsync(job.Id, _ => true)).State);

        var ended = await App.JobAsync(job.Id, j => j.IsOver, advance: TimeSpan.FromSeconds(5));

        Assert.Equal((JobState.Done, 2), (ended.State, ended.Attempts));
        Assert.Equal([2, 3], await ProbeJob.StepsAsync(App.Db(), job.Id));
    }

    [Fact]
    public async Task TakenOver_TheOldOwnerWritesNothingMore()
    {
        var db = App.Db();
        var job = new Job { Kind = ProbeJob.Kind, By = "system", CreatedAt = AppFixture.Start, State = JobState.Running, Owner = Guid.NewGuid(), LeaseUntil = AppFixture.Start.AddHours(1) };
        db.Add(job);
        await db.SaveChangesAsync();

        var run = new JobRun(job, owner: Guid.NewGuid(), db, watch: null);

        await Assert.ThrowsAsync<JobLostException>(() => run.CheckpointAsync(1, 2));
        await Assert.ThrowsAsync<JobLostException>(() => run.SayAsync("common.saved"));
    }

    [Fact]
    public async Task Daily_IsAskedForOnceADayByTheCitysClock()
    {
        // The test's clock stands at ten in Paris: seven has passed, so the first time is tomorrow.
        var daily = new DailyJobs(App.Services.GetRequiredService<IServiceScopeFactory>(), [new DailyEntry(ProbeJob.Kind, 7)],
            App.Services.GetRequiredService<Commonweal.Platform.City.CurrentCity>(), App.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DailyJobs>.Instance);
        await daily.AskAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync());

        App.Clock.Advance(TimeSpan.FromHours(20));
        await daily.AskAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync());
        App.Clock.Advance(TimeSpan.FromHours(1));
        for (var round = 0; round < 50 && await CountAsync() < 1; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => daily.AskAsync(CancellationToken.None)));
            await Task.Delay(20);
        }
        await daily.AskAsync(CancellationToken.None);
        Assert.Equal(1, await CountAsync());
        App.Clock.Advance(TimeSpan.FromDays(3));
        // The program's own round may be looking in the same moment; then ours passes by.
        for (var round = 0; round < 50 && await CountAsync() < 2; round++)
        {
            await daily.AskAsync(CancellationToken.None);
            await Task.Delay(20);
        }
        await daily.AskAsync(CancellationToken.None);
        Assert.Equal(2, await CountAsync());
    }

    private Task<int> CountAsync() => App.Db().Set<Job>().CountAsync(j => j.Kind == ProbeJob.Kind);

    private JobQueue Queue() => App.Scope().GetRequiredService<JobQueue>();

    private async Task<Guid> AskAsync(ProbeJob.Work work) => (await Queue().AskAsync<ProbeJob>(work)).Id;
}

public sealed class JobsOnSqlite(SqliteApp app) : JobTests(app);

public sealed class JobsOnPostgres(PostgresApp app) : JobTests(app);
