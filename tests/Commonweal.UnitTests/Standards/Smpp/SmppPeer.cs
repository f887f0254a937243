using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;

namespace Commonweal.UnitTests.Standards.Smpp;

/// <summary>An SMS centre made by others (npm <c>smpp</c>), as a process of its own; without Node or the package the tests are skipped by name, and under CI they fail.</summary>
public sealed class SmppPeer : IAsyncLifetime
{
    private readonly List<JsonElement> told = [];
    private Process? process;
    private string? absent;
    private int port;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "smpp-peer");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Commonweal.UnitTests", "Standards", "Smpp", "Peer")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "smpp"))) await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error");
            process = Start(folder, "node", "server.js");
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            absent = $"npm's smpp is absent: {fault.Message}";
            return;
        }
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        port = (await ToldAsync("port")).GetProperty("port").GetInt32();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    internal async Task<Stream> ConnectAsync()
    {
        if (absent is not null && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(absent);
        Assert.SkipWhen(absent is not null, absent ?? "");
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        return client.GetStream();
    }

    /// <summary>What the peer told, once there are so many of a kind; all of them are forgotten then.</summary>
    internal async Task<IReadOnlyList<JsonElement>> ToldAsync(string kind, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            lock (told)
            {
                var found = told.Where(t => t.TryGetProperty(kind, out _)).ToList();
                if (found.Count >= count)
                {
                    told.RemoveAll(found.Contains);
                    return found;
                }
            }
            await Task.Delay(20, patience.Token);
        }
    }

    internal async Task<JsonElement> ToldAsync(string kind) => (await ToldAsync(kind, 1))[0];

    private void Hear(string? line)
    {
        if (line is null) return;
        using var document = JsonDocument.Parse(line);
        lock (told) told.Add(document.RootElement.Clone());
    }

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var run = Start(folder, program, arguments);
        var said = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]}: {said}");
    }

    private static Process Start(string folder, string program, params string[] arguments)
        => Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
