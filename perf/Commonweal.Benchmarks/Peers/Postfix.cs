using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Commonweal.Benchmarks.Peers;

/// <summary>Postfix's own programs for measuring: <c>smtp-sink</c>, which takes letters and forgets them, and <c>smtp-source</c>, which sends as quickly as can be.</summary>
internal sealed class Postfix : IAsyncDisposable
{
    private readonly Process sink;

    private Postfix(Process sink, int port) => (this.sink, Port) = (sink, port);

    internal int Port { get; }

    internal static async Task<Postfix> StartAsync()
    {
        var port = FreePort();
        string[] asNobody = Environment.UserName == "root" ? ["-u", "nobody"] : [];
        var started = new Postfix(Start("smtp-sink", [.. asNobody, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "1000"]), port);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return started;
            }
            catch (SocketException) when (attempt < 100) { await Task.Delay(50); }
        }
    }

    /// <summary>Letters a second that smtp-source brings to the sink.</summary>
    internal async Task<double> LimitAsync(int letters, int bytes, int connections)
    {
        var since = Stopwatch.GetTimestamp();
        using var source = Start("smtp-source", ["-d", "-m", $"{letters}", "-l", $"{bytes}", "-s", $"{connections}", "-f", "city@example.org", "-t", "reader@home.example", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}")]);
        await source.WaitForExitAsync();
        if (source.ExitCode != 0) throw new InvalidOperationException("smtp-source failed.");
        return letters / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        sink.Kill();
        await sink.WaitForExitAsync();
        sink.Dispose();
    }

    private static Process Start(string program, string[] words)
    {
        var file = new[] { "/usr/sbin/", "/usr/bin/", "/usr/libexec/postfix/" }.Select(f => f + program).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"Postfix's {program} is not installed (Debian: apt-get install postfix).");
        return Process.Start(new ProcessStartInfo(file, words) { UseShellExecute = false })!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
