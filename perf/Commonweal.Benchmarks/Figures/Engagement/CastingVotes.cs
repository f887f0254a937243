using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Net;
using Commonweal.Benchmarks.Filling;
using Commonweal.Benchmarks.Load;
using Commonweal.Benchmarks.Peers;
using Commonweal.Engagement.Consultations;
using Commonweal.Platform.Data;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks.Figures.Engagement;

/// <summary>
/// Votes over HTTP in an open consultation, against a raw loop that writes and commits the same rows one by one with the
/// same durability; sixteen clients each, a new voice after a hundred votes. Results are worked out meanwhile, as they are
/// in a city.
/// </summary>
internal static class CastingVotes
{
    private const int Count = 16, Rounds = 5, Statements = 100;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    internal static async Task MeasureAsync(bool postgres)
    {
        await using var cluster = postgres ? await PostgresCluster.StartAsync(durable: true) : null;
        using var place = new TemporaryFolder();
        string[] options = cluster is null ? ["--data", place.Path] : ["--data", place.Path, "--database", await cluster.CreateDatabaseAsync("votes")];
        await PlainCity.FillAsync(options);
        using var files = new TemporaryFolder();
        PlantedVotes.WriteConsultation(files.Path, 300, Statements);
        await ProgramCommand.RunAsync(["import", "consultation", files.Path, "--slug", "votes", .. options]);
        await using var program = await SameData.OpenAsync(options);
        var consultation = await OpenAsync(program.Services);
        await using var site = await Published.ServeAsync(options);
        using var raw = new RawVotes(postgres ? options[^1] : $"Data Source={Path.Combine(place.Path, "commonweal.db")};Pooling=False", postgres, consultation.Id);
        var ratios = new List<double>();
        var latencies = new List<double>();
        for (var round = -1; round < Rounds; round++)
        {
            var from = IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.{round + 2}.1"));
            var cookies = new ConcurrentQueue<string>(Enumerable.Range(0, 400).Select(_ => Voter.Cookie(program.Services, consultation)));
            var ours = Clients.Run(Count, Span, client => StepOf(site.Address, consultation, cookies, round, client));
            var theirs = Clients.Run(Count, Span, raw.StepOf);
            if (round < 0) continue;
            ratios.Add(ours.PerSecond / theirs.PerSecond);
            latencies.AddRange(ours.Latencies);
            Figure.Note($"{ours.PerSecond:0} votes a second, raw loop {theirs.PerSecond:0}, ratio {ratios[^1]:0.00}");
        }
        Figure.AtLeast(postgres ? "engagement-votes-postgres-ratio" : "engagement-votes-sqlite-ratio", Clients.Median(ratios), 0.25);
        Figure.Note($"half of the votes within {Clients.Median(latencies):0.0} ms, 99 in 100 within {Clients.Quantile(latencies, 0.99):0.0} ms");
    }

    private static async Task<Consultation> OpenAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        await db.Set<Consultation>().ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ConsultationState.Open).SetProperty(c => c.ClosedOn, (DateOnly?)null));
        await db.Set<ConsultationResult>().ExecuteUpdateAsync(set => set.SetProperty(r => r.IsFinal, false));
        return await db.Set<Consultation>().AsNoTracking().SingleAsync();
    }

    /// <summary>A client's step: the next vote of its voice. Each client of each round comes from an address of its own.</summary>
    private static Func<bool> StepOf(Uri address, Consultation consultation, ConcurrentQueue<string> cookies, int round, int client)
    {
        var path = $"/en/consultations/{consultation.Slug}/vote";
        var connection = new Connection(address, new IPAddress([127, 0, (byte)(round + 2), (byte)(client + 1)]));
        var (statement, voice) = (Statements, "");
        var form = new OpenedForm("", "");
        return () =>
        {
            if (statement == Statements)
            {
                if (!cookies.TryDequeue(out var next)) return false;
                (statement, voice) = (0, next);
                if (form.Token.Length == 0) form = OpenedForm.At(address, path, voice);
            }
            var said = (statement % 3) switch { 0 => "agree", 1 => "pass", _ => "disagree" };
            connection.Exchange(Request.Post(address, path, $"{form.Cookie}; {voice}", string.Create(CultureInfo.InvariantCulture, $"Statement={statement++}&Said={said}&{form.Token}")), keep: true);
            return connection.Status == 302 && connection.Head.Contains("/vote\r\n", StringComparison.Ordinal) ? true
                : throw new InvalidOperationException($"A vote was answered with {connection.Status}: {connection.Head}");
        };
    }

    /// <summary>The loop: a voice with its first vote, then a vote, each committed by itself.</summary>
    private sealed class RawVotes(string connection, bool postgres, Guid consultation) : IDisposable
    {
        private readonly Lock gate = new();
        private readonly List<DbConnection> clients = [];

        internal Func<bool> StepOf(int client)
        {
            while (clients.Count <= client) clients.Add(Connect());
            var db = clients[client];
            var (statement, voice) = (0, Guid.NewGuid());
            return () =>
            {
                if (statement == Statements) (statement, voice) = (0, Guid.NewGuid());
                // One writer at a time, as the program has it: without, clients would sleep on SQLite's lock.
                if (postgres) Write(db, voice, statement);
                else lock (gate) Write(db, voice, statement);
                statement++;
                return true;
            };
        }

        public void Dispose() => clients.ForEach(c => c.Dispose());

        private DbConnection Connect()
        {
            var db = Peers.Statements.Open(connection, postgres);
            db.Open();
            if (!postgres) Run(db, null, "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
            return db;
        }

        private void Write(DbConnection db, Guid voice, int statement)
        {
            using var transaction = db.BeginTransaction();
            if (statement == 0) Run(db, transaction, "INSERT INTO consultation_participant (id, consultation_id, language) VALUES (@a, @b, 'en')", ("@a", voice), ("@b", consultation));
            Run(db, transaction, "INSERT INTO statement_vote (participant_id, statement, said) VALUES (@a, @b, @c)", ("@a", voice), ("@b", statement), ("@c", (short)((statement % 3) - 1)));
            transaction.Commit();
        }

        private static void Run(DbConnection db, DbTransaction? transaction, string text, params (string Name, object Value)[] values)
        {
            using var command = db.CreateCommand();
            (command.CommandText, command.Transaction) = (text, transaction);
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }
            command.ExecuteNonQuery();
        }
    }
}
