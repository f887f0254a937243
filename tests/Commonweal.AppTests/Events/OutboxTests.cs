using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Events;

public abstract class OutboxTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Published_IsHandledOnceAndDeleted()
    {
        var key = await PublishAsync();

        await App.SettledAsync();

        Assert.Single(ProbeHandler.Heard(App.Folder), key);
        Assert.Empty(await Left().ToListAsync());
    }

    [Fact]
    public async Task Published_InATransactionThatFails_IsNotHandled()
    {
        var key = Guid.NewGuid().ToString();
        var db = App.Db();
        await Assert.ThrowsAsync<TimeoutException>(() => db.InTransactionAsync(async stop =>
        {
            db.Publish(new Probed(key));
            await db.SaveChangesAsync(stop);
            throw new TimeoutException();
        }));

        await App.SettledAsync();

        Assert.DoesNotContain(key, ProbeHandler.Heard(App.Folder));
    }

    [Fact]
    public async Task Failing_WaitsLongerEachTimeAndThenSucceeds()
    {
        var key = await PublishAsync(failures: 2);
        await App.SettledAsync();

        Assert.Equal((1, AppFixture.Start.AddSeconds(5)), await AttemptsAsync());
        App.Clock.Advance(TimeSpan.FromSeconds(5));
        await App.SettledAsync();
        Assert.Equal((2, AppFixture.Start.AddSeconds(35)), await AttemptsAsync());
        Assert.DoesNotContain(key, ProbeHandler.Heard(App.Folder));
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await App.SettledAsync();

        Assert.Single(ProbeHandler.Heard(App.Folder), key);
        Assert.Empty(await Left().ToListAsync());
    }

    [Fact]
    public async Task FailingAlways_EndsAsFailedAndStays()
    {
        await PublishAsync(failures: int.MaxValue);

        foreach (var wait in OutboxDispatcher.Waits)
        {
            await App.SettledAsync();
            App.Clock.Advance(wait);
        }
        await App.SettledAsync();

        var message = Assert.Single(await Left().ToListAsync());
        Assert.Equal(OutboxState.Failed, message.State);
        Assert.Equal("InvalidOperationException", message.LastFailure);
        Assert.Null(message.NotBefore);
    }

    [Fact]
    public async Task Failing_LogsNothingOfWhatTheExceptionSays()
    {
        await PublishAsync(failures: 1);
        await App.SettledAsync();

        Assert.Contains(App.Log.Lines, l => l.Contains("Handling probed failed", StringComparison.Ordinal));
        Assert.DoesNotContain(App.Log.Lines, l => l.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManyPublished_AllAreHandledOnce()
    {
        var db = App.Db();
        var keys = Enumerable.Range(0, 300).Select(_ => Guid.NewGuid().ToString()).ToList();
        foreach (var key in keys) db.Publish(new Probed(key));
        await db.SaveChangesAsync();

        await App.SettledAsync();

        Assert.Equal(keys, ProbeHandler.Heard(App.Folder).Where(keys.Contains));
    }

    private async Task<string> PublishAsync(int failures = 0)
    {
        var key = Guid.NewGuid().ToString();
        var db = App.Db();
        db.Publish(new Probed(key, failures));
        await db.SaveChangesAsync();
        return key;
    }

    private IQueryable<OutboxMessage> Left() => App.Db().Set<OutboxMessage>().AsNoTracking();

    private async Task<(int, DateTimeOffset?)> AttemptsAsync()
    {
        var message = Assert.Single(await Left().ToListAsync());
        return (message.Attempts, message.NotBefore);
    }
}

public sealed class OutboxOnSqlite(SqliteApp app) : OutboxTests(app);

public sealed class OutboxOnPostgres(PostgresApp app) : OutboxTests(app);
