using System.Data.Common;
using System.Security.Cryptography;
using Commonweal.Benchmarks.Peers;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks;

/// <summary>A loop that writes and commits what filing writes (concern, event, audit), statement by statement as Entity Framework sends them.</summary>
internal sealed class RawFiling : IAsyncDisposable
{
    private readonly List<DbConnection> clients = [];
    private readonly Lock gate = new();
    private readonly WebApplication program;
    private readonly string connection;
    private readonly bool postgres;
    private readonly IReadOnlyList<Statement> statements;
    private readonly Guid sample;

    private RawFiling(WebApplication program, string connection, bool postgres, IReadOnlyList<Statement> statements, Guid sample)
        => (this.program, this.connection, this.postgres, this.statements, this.sample) = (program, connection, postgres, statements, sample);

    internal static async Task<RawFiling> OpenAsync(string[] options, string folder, bool postgres)
    {
        // Before anything else: Entity Framework remembers for a second that nobody listens.
        using var listening = Listening.Start();
        var opened = await SameData.OpenAsync(options);
        await using var scope = opened.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
        var topic = await services.GetRequiredService<CommonwealDb>().Set<Topic>().Where(t => t.Kind == TopicKind.Service && t.DepartmentId != null).Select(t => t.Id).FirstAsync();
        var told = new NewConcern(topic, "The light at the corner of the school has been out for two weeks, and children walk home in the dark. Could somebody come and look at it?", "en", Entry.Web);
        var before = listening.Heard.Count;
        await services.GetRequiredService<Filing>().FileAsync(told, CancellationToken.None);
        var inserts = listening.Heard.Skip(before).Where(s => s.Text.Contains("INSERT INTO", StringComparison.Ordinal)).ToList();
        foreach (var table in (string[])["concern", "audit", "outbox"])
            if (!inserts.Exists(s => s.Text.Replace("\"", "", StringComparison.Ordinal).Contains($"INSERT INTO {table} ", StringComparison.Ordinal))) throw new InvalidOperationException($"Filing wrote nothing to {table}.");
        var place = postgres ? options[^1] : $"Data Source={Path.Combine(folder, "commonweal.db")};Pooling=False";
        return new RawFiling(opened, place, postgres, inserts, told.Id);
    }

    /// <summary>A client's step: one transaction, on a connection of its own that it keeps from round to round.</summary>
    internal Func<bool> StepOf(int client)
    {
        while (clients.Count <= client) clients.Add(Connect());
        var db = clients[client];
        return () =>
        {
            var id = Guid.NewGuid();
            if (postgres) Write(db, id);
            // One writer at a time, as the program has it: without, clients would sleep on SQLite's lock.
            else lock (gate) Write(db, id);
            return true;
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var db in clients) await db.DisposeAsync();
        await program.DisposeAsync();
    }

    private DbConnection Connect()
    {
        var db = Statements.Open(connection, postgres);
        db.Open();
        if (!postgres) Run(db, "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
        return db;
    }

    private void Write(DbConnection db, Guid id)
    {
        using var transaction = db.BeginTransaction();
        foreach (var statement in statements)
        {
            using var command = db.CreateCommand();
            command.Transaction = transaction;
            Statements.Fill(command, statement with { Values = [.. statement.Values.Select(v => Anew(v, id))] });
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>What must differ from row to row: the concern's key wherever it stands, and the receipt's hash.</summary>
    private StatementValue Anew(StatementValue value, Guid id) => value switch
    {
        { Kind: "bytes", Value: { } } => value with { Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) },
        { Value: { } text } => value with { Value = text.Replace(sample.ToString(), id.ToString(), StringComparison.OrdinalIgnoreCase) },
        _ => value,
    };

    private static void Run(DbConnection db, string text)
    {
        using var command = db.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
