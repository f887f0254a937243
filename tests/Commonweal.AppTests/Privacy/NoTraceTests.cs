using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using Commonweal.AppTests.Concerns;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Privacy;

/// <summary>Anonymous stays anonymous: no address and no device in any table, log or file.</summary>
public abstract class NoTraceTests(AppFixture app) : AppTest(app)
{
    private const string Device = "Mozilla/5.0 (Zebraphone 77; quite unlike any other)";
    private const string Words = "The swings behind the library squeak like quetzals.";
    private static readonly IPAddress Address = IPAddress.Parse("127.77.88.99");

    [Fact]
    public async Task AnonymousReport_LeavesNoAddressAndNoDeviceAnywhere()
    {
        var topic = await App.TopicAsync();
        var resident = App.ClientFrom(Address, Device);
        var digits = await resident.TellAsync(topic, Words);
        await resident.GetPageAsync("/en/nothing-here");
        var follow = await resident.GetPageAsync("/en/receipt");
        await resident.SubmitAsync(follow, "main form", ("Receipt", "0000 0000 0000 0000"));
        await resident.SubmitAsync(follow, "main form", ("Receipt", digits));
        await App.SettledAsync();

        var found = new List<string>();
        var everything = await EverythingAsync();
        foreach (var (place, content) in everything)
            if (Traces().Any(t => content.AsSpan().IndexOf(t) >= 0)) found.Add(place);

        // The search finds what was written, so finding nothing else means something.
        Assert.Contains(everything, e => e.Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)) >= 0);
        Assert.Empty(found);
    }

    private static IEnumerable<byte[]> Traces() =>
        [Encoding.UTF8.GetBytes("127.77.88.99"), Encoding.UTF8.GetBytes("Zebraphone"), Encoding.Unicode.GetBytes("127.77.88.99"), Address.GetAddressBytes()];

    private async Task<List<(string Place, byte[] Content)>> EverythingAsync()
    {
        var everything = App.Log.Lines.Select(l => ("log: " + l, Encoding.UTF8.GetBytes(l))).ToList();
        foreach (var file in Directory.EnumerateFiles(App.Folder, "*", SearchOption.AllDirectories))
            everything.Add(("file " + file, await ReadAsync(file)));
        var db = App.Db();
        await db.Database.OpenConnectionAsync();
        var tables = await ColumnAsync(db, db.Dialect.Name == "sqlite"
            ? "SELECT name FROM sqlite_master WHERE type='table'" : "SELECT table_name FROM information_schema.tables WHERE table_schema='public' AND table_type='BASE TABLE'");
        Assert.Contains("concern", tables);
        foreach (var table in tables) everything.AddRange(await RowsAsync(db, table));
        return everything;
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        // The database's own files are open elsewhere.
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<List<string>> ColumnAsync(CommonwealDb db, string query)
    {
        var values = new List<string>();
        await foreach (var row in ReadAsync(db, query)) values.Add(row.GetString(0));
        return values;
    }

    private static async Task<List<(string, byte[])>> RowsAsync(CommonwealDb db, string table)
    {
        var cells = new List<(string, byte[])>();
        await foreach (var row in ReadAsync(db, $"SELECT * FROM \"{table}\""))
            for (var i = 0; i < row.FieldCount; i++)
                if (!await row.IsDBNullAsync(i))
                    cells.Add(($"{table}.{row.GetName(i)}", row.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture) ?? "")));
        return cells;
    }

    private static async IAsyncEnumerable<DbDataReader> ReadAsync(CommonwealDb db, string query)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) yield return reader;
    }
}

public sealed class NoTraceOnSqlite(SqliteApp app) : NoTraceTests(app);

public sealed class NoTraceOnPostgres(PostgresApp app) : NoTraceTests(app);
