using System.Data.Common;
using System.Globalization;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Data.Sqlite;
using Commonweal.Platform.Localization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Data;

/// <summary>Connections and statements that SQLite keeps from one request to the next: each asks anew, and nothing of one is left for another.</summary>
public sealed class KeptStatementsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SameQuestion_IsPreparedOnce_AndAnsweredAnew()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();
        await AddAsync(services, 1);
        var (connection, prepared) = await AskAsync(services, db => CountAsync(db, 1));

        await AddAsync(services, 2, 3);
        var (again, later) = await AskAsync(services, async db => Assert.Equal((1, 2), (await CountAsync(db, 1), await CountAsync(db, 3) + await CountAsync(db, 2))));

        Assert.Same(connection, again);
        Assert.Equal(prepared, later.Intersect(prepared));
        Assert.Single(later, s => s.CommandText.Contains("\"solidarity_act\"", StringComparison.Ordinal) && s.CommandText.Contains("COUNT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameQuestion_InsideItself_HasRowsOfItsOwn()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();
        await AddAsync(services, 1, 2, 3);
        var pairs = new List<(int, int)>();

        await AskAsync(services, async db =>
        {
            await foreach (var one in Acts(db)) await foreach (var other in Acts(db)) pairs.Add((one, other));
        });

        Assert.Equal(from one in Enumerable.Range(1, 3) from other in Enumerable.Range(1, 3) select (one, other), pairs);
    }

    [Fact]
    public async Task QuestionThatIsLeftHalfway_HoldsNothing()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();
        await AddAsync(services, 1, 2, 3);
        await AskAsync(services, async db => { await foreach (var _ in Acts(db)) break; });

        await AskAsync(services, db => Assert.ThrowsAsync<InvalidOperationException>(async () => { await foreach (var _ in Acts(db)) throw new InvalidOperationException("Given up."); }));
        await AddAsync(services, 4);

        // A statement in the middle of its rows keeps the log from being emptied.
        await AskAsync(services, async db => Assert.Equal([1, 2, 3, 4], await Acts(db).ToListAsync(Stop)));
        Assert.Equal(0L, await CheckpointAsync(city));
    }

    [Fact]
    public async Task StatementThatFailed_IsMadeAnew()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();
        var id = Guid.NewGuid();
        await AskAsync(services, db => SaveAsync(db, Act(1, id)));

        await AskAsync(services, async db => Assert.True(db.Dialect.IsDuplicate(await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(db, Act(2, id))))));
        await AskAsync(services, db => SaveAsync(db, Act(3, Guid.NewGuid())));

        await AskAsync(services, async db => Assert.Equal([1, 3], await Acts(db).ToListAsync(Stop)));
    }

    [Fact]
    public async Task TableThatChanged_IsAskedAsItIsNow()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();
        await AddAsync(services, 1);
        await AskAsync(services, async db => Assert.Equal([1], await Acts(db).ToListAsync(Stop)));

        await using (var other = new SqliteConnection($"Data Source={Path.Combine(city.Place[1], "commonweal.db")}"))
        {
            await other.OpenAsync(Stop);
            await using var change = other.CreateCommand();
            change.CommandText = "ALTER TABLE solidarity_act ADD COLUMN later TEXT; CREATE INDEX ix_later ON solidarity_act (later)";
            await change.ExecuteNonQueryAsync(Stop);
        }

        await AskAsync(services, async db => Assert.Equal([1], await Acts(db).ToListAsync(Stop)));
    }

    [Fact]
    public async Task MoreStatementsThanAreKept_AreLetGo()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();

        var (_, prepared) = await AskAsync(services, async db =>
        {
            foreach (var number in Enumerable.Range(0, 3 * KeptStatements.Most))
                Assert.Equal(number, (await db.Database.SqlQueryRaw<int>(string.Create(CultureInfo.InvariantCulture, $"SELECT {number} AS \"Value\"")).ToListAsync(Stop))[0]);
        });

        Assert.InRange(prepared.Count, 1, KeptStatements.Most);
    }

    [Fact]
    public async Task Program_ThatEnds_ClosesWhatItKept()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await city.OpenAsync();
        await AddAsync(services, 1);
        var (connection, _) = await AskAsync(services, db => CountAsync(db, 1));
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);

        await city.CloseAsync();

        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
        Assert.False(File.Exists(Path.Combine(city.Place[1], "commonweal.db-wal")), "Whoever copies the one file would lose what stands in the log.");
    }

    [Fact]
    public async Task Connection_KnowsTheFunctionsOfEntityFramework()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);

        Assert.Equal("3.5", await city.LookAsync(async db => (await db.Database.SqlQueryRaw<string>("SELECT ef_add('1.5', '2.0') AS \"Value\"").ToListAsync(Stop))[0]));
    }

    /// <summary>Asks in a request of its own; gives the connection and the statements it keeps afterwards.</summary>
    private static async Task<(DbConnection Connection, List<KeptCommand> Prepared)> AskAsync(IServiceProvider services, Func<CommonwealDb, Task> ask)
    {
        await using var scope = services.CreateAsyncScope();
        var db = (SqliteDb)scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        await ask(db);
        return (db.Database.GetDbConnection(), [.. db.Statements.Values]);
    }

    /// <summary>One where somebody was still reading, else nought.</summary>
    private static async Task<object?> CheckpointAsync(OtherCity city)
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(city.Place[1], "commonweal.db")}");
        await other.OpenAsync(Stop);
        await using var checkpoint = other.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await checkpoint.ExecuteScalarAsync(Stop);
    }

    private static Task<int> CountAsync(CommonwealDb db, int day)
    {
        var on = Day(day);
        return db.Set<SolidarityAct>().CountAsync(a => a.On == on, Stop);
    }

    private static IAsyncEnumerable<int> Acts(CommonwealDb db) => db.Set<SolidarityAct>().OrderBy(a => a.On).Select(a => a.On).AsAsyncEnumerable().Select(d => d.DayNumber - Day(0).DayNumber);

    private static Task AddAsync(IServiceProvider services, params int[] days) => AskAsync(services, db => SaveAsync(db, [.. days.Select(d => Act(d, Guid.NewGuid()))]));

    private static Task SaveAsync(CommonwealDb db, params SolidarityAct[] acts)
    {
        db.AddRange(acts);
        return db.SaveChangesAsync(Stop);
    }

    private static SolidarityAct Act(int day, Guid id) => new() { Id = id, Kind = ActKind.Visit, On = Day(day), What = MultilingualText.Of(("en", "A visit")) };

    private static DateOnly Day(int day) => new DateOnly(2026, 1, 1).AddDays(day);
}
