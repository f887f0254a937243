using System.Text;
using Commonweal.Benchmarks.Load;
using Commonweal.Benchmarks.Peers;
using Commonweal.Testing;

namespace Commonweal.Benchmarks.Figures;

/// <summary>
/// The desk's queue of fifty concerns, which is never cached, against a hand-written endpoint that runs the same
/// statements on a pooled connection, reads every value and writes the same bytes.
/// </summary>
internal static class UncachedList
{
    private const int Count = 16, Concerns = 1000, Rows = 50, Cold = 24_000;
    private const string Path = "/desk/concerns";
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    internal static async Task MeasureAsync(bool postgres)
    {
        await using var cluster = postgres ? await PostgresCluster.StartAsync(durable: true) : null;
        using var place = new TemporaryFolder();
        string[] options = cluster is null ? ["--data", place.Path] : ["--data", place.Path, "--database", await cluster.CreateDatabaseAsync("list")];
        await using var site = await FilledSite.OpenAsync(options, Concerns);
        var ask = site.Ask("Coordinator", Path);
        var statements = await SameSite.StatementsAsync(options, () => site.Ask("Coordinator", Path));
        var taste = CachedPage.Taste(site.Address, ask);
        var rows = Encoding.UTF8.GetString(taste.Body).Split("<li data-row").Length - 1;
        if (rows != Rows) throw new InvalidOperationException($"The list shows {rows} concerns.");
        Figure.Note($"the list has {Rows} concerns in {taste.Body.Length} bytes, and takes {statements.Count} statements");
        var connection = postgres ? options[^1] : $"Data Source={System.IO.Path.Combine(place.Path, "commonweal.db")}";
        var (process, address) = await Peer.StartAsync("statements", taste with { Connection = connection, IsPostgres = postgres, Statements = statements });
        await using var peer = process;
        var askPeer = Request.Get(address, "/");
        await WarmAsync(async () => (await AskAsync(site)).Latencies.Count);
        await WarmAsync(() => Task.FromResult(Clients.Ask(Count, Span, address, askPeer).Latencies.Count));
        var ratio = await CachedPage.CompareAsync(() => AskAsync(site), () => Task.FromResult(Clients.Ask(Count, Span, address, askPeer)));
        Figure.AtLeast(postgres ? "list-postgres-ratio" : "list-sqlite-ratio", ratio, 0.35);
    }

    private static async Task<Slice> AskAsync(FilledSite site)
    {
        await site.RenewAsync();
        return Clients.Ask(Count, Span, site.Address, site.Ask("Coordinator", Path));
    }

    /// <summary>Asks so often that everything on the way was compiled for speed, however slow the machine: until then the compiler's own thread was seen to be at work.</summary>
    private static async Task WarmAsync(Func<Task<int>> askAsync)
    {
        for (var answered = 0; answered < Cold;) answered += await askAsync();
    }
}
