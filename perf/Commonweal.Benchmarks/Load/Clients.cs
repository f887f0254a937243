using System.Collections.Concurrent;
using System.Diagnostics;

namespace Commonweal.Benchmarks.Load;

/// <summary>What a slice of load gave.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Latencies">Of each answer, in milliseconds.</param>
internal sealed record Slice(double PerSecond, IReadOnlyCollection<double> Latencies);

/// <summary>Clients that each send the next request as soon as the last was answered, on a thread and a connection of their own.</summary>
internal static class Clients
{
    /// <summary>Runs clients for a while.</summary>
    /// <param name="count">How many.</param>
    /// <param name="span">How long.</param>
    /// <param name="makeStep">Makes a client's step; a step returns false when it has nothing left to send.</param>
    internal static Slice Run(int count, TimeSpan span, Func<int, Func<bool>> makeStep)
    {
        var latencies = new ConcurrentBag<double>();
        var failures = new ConcurrentQueue<Exception>();
        // Made here: what fails while it is made must not leave the others waiting for it.
        var steps = Enumerable.Range(0, count).Select(makeStep).ToList();
        using var ready = new Barrier(count + 1);
        long end = 0;
        var threads = steps.Select(step => new Thread(() =>
        {
            var own = new List<double>();
            try
            {
                ready.SignalAndWait();
                for (var now = Stopwatch.GetTimestamp(); now < Volatile.Read(ref end); )
                {
                    if (!step()) break;
                    var after = Stopwatch.GetTimestamp();
                    own.Add(Stopwatch.GetElapsedTime(now, after).TotalMilliseconds);
                    now = after;
                }
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
            foreach (var latency in own) latencies.Add(latency);
        })).ToList();
        end = long.MaxValue;
        foreach (var thread in threads) thread.Start();
        ready.SignalAndWait();
        var since = Stopwatch.GetTimestamp();
        Volatile.Write(ref end, since + (long)(span.TotalSeconds * Stopwatch.Frequency));
        foreach (var thread in threads) thread.Join();
        if (!failures.IsEmpty) throw new AggregateException(failures);
        return new Slice(latencies.Count / Stopwatch.GetElapsedTime(since).TotalSeconds, latencies);
    }

    /// <summary>Clients that ask for the same thing again and again and want the same status.</summary>
    internal static Slice Ask(int count, TimeSpan span, Uri address, byte[] request) => Run(count, span, _ =>
    {
        var connection = new Connection(address);
        return () =>
        {
            connection.Exchange(request);
            return connection.Status == 200 ? true : throw new InvalidOperationException($"Answered {connection.Status}.");
        };
    });

    internal static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    internal static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
