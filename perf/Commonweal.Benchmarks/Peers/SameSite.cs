using Commonweal.Benchmarks.Load;
using Commonweal.Web;

namespace Commonweal.Benchmarks.Peers;

/// <summary>The site served once more, in this process and on the same data, to hear which statements a page sends.</summary>
internal static class SameSite
{
    private const int Times = 4;

    /// <summary>The statements of a page that was asked for before: those of every time, in their order; what works in the background comes and goes.</summary>
    internal static async Task<IReadOnlyList<Statement>> StatementsAsync(string[] options, Func<byte[]> ask)
    {
        // Before anything else: Entity Framework remembers for a second that nobody listens.
        using var listening = Listening.Start();
        await using var program = await Hosting.OpenAsync(
            [.. options.Chunk(2).Select(pair => $"{pair[0]}={pair[1]}"), "--urls=http://127.0.0.1:0", "--applicationName=commonweal", "--Logging:LogLevel:Default=Warning"], serving: true);
        Pipeline.Map(program);
        await program.StartAsync();
        using var connection = new Connection(new Uri(program.Urls.First()));
        var heard = new List<IReadOnlyList<Statement>>();
        for (var i = 0; i <= Times; i++)
        {
            var before = listening.Heard.Count;
            connection.Exchange(ask(), keep: true);
            if (connection.Status != 200) throw new InvalidOperationException($"The page answered {connection.Status}.");
            if (i > 0) heard.Add([.. listening.Heard.Skip(before)]);
        }
        await program.StopAsync();
        var always = heard.Select(h => h.Select(s => s.Text).ToHashSet(StringComparer.Ordinal)).Aggregate((all, one) => [.. all.Intersect(one, StringComparer.Ordinal)]);
        return [.. heard[^1].Where(s => always.Contains(s.Text))];
    }
}
