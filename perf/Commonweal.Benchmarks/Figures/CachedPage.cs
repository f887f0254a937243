using Commonweal.Benchmarks.Load;
using Commonweal.Benchmarks.Peers;
using Commonweal.Testing;

namespace Commonweal.Benchmarks.Figures;

/// <summary>A public page out of the cache against a bare endpoint that returns the same bytes.</summary>
internal static class CachedPage
{
    private const int Count = 16, Rounds = 7, Cold = 3;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    internal static async Task MeasureAsync()
    {
        using var place = new TemporaryFolder();
        await using var site = await Published.ServeAsync("--demo", "--data", place.Path);
        var ask = Request.Get(site.Address, "/en", encoding: "br");
        var recipe = Taste(site.Address, ask);
        var (process, address) = await Peer.StartAsync("bytes", recipe);
        await using var peer = process;
        var askPeer = Request.Get(address, "/", encoding: "br");
        Figure.Note($"the page has {recipe.Body.Length} bytes as sent");
        var ratio = await CompareAsync(() => Task.FromResult(Clients.Ask(Count, Span, site.Address, ask)), () => Task.FromResult(Clients.Ask(Count, Span, address, askPeer)));
        Figure.AtLeast("cached-page-ratio", ratio, 0.7);
    }

    /// <summary>Ours to theirs, measured by turns: the median of the rounds.</summary>
    internal static async Task<double> CompareAsync(Func<Task<Slice>> ours, Func<Task<Slice>> theirs)
    {
        // What is asked for a hundred thousand times is compiled for speed step by step, beside everything else.
        for (var round = 0; round < Cold; round++)
        {
            await ours();
            await theirs();
        }
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (mine, other) = (await ours(), await theirs());
            ratios.Add(mine.PerSecond / other.PerSecond);
            Figure.Note($"{mine.PerSecond:0} a second, peer {other.PerSecond:0}, ratio {ratios[^1]:0.00}");
        }
        return Clients.Median(ratios);
    }

    internal static Recipe Taste(Uri address, byte[] request)
    {
        using var connection = new Connection(address);
        for (var i = 0; i < 3; i++) connection.Exchange(request, keep: true);
        if (connection.Status != 200) throw new InvalidOperationException($"The page answered {connection.Status}.");
        return new Recipe(connection.Body, Header("Content-Type") ?? "text/html", Header("Content-Encoding"));

        string? Header(string name) => connection.Head.Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
    }
}
