using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Commonweal.Testing;

/// <summary>
/// Another program that ends when this one ends, even by <c>kill -9</c>: a shell watches over it and waits for the
/// end of our pipe.
/// </summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process shell;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<int> started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Child(Process shell)
    {
        this.shell = shell;
        shell.OutputDataReceived += (_, e) => Hear(e.Data);
        shell.ErrorDataReceived += (_, e) => Hear(e.Data);
        shell.BeginOutputReadLine();
        shell.BeginErrorReadLine();
    }

    /// <summary>What it wrote so far, to output and errors.</summary>
    internal IReadOnlyCollection<string> Lines => [.. lines];

    /// <summary>Its process.</summary>
    internal int Id => started.Task.Result;

    internal bool HasEnded => shell.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="program">File and arguments.</param>
    /// <param name="environment">Variables to add.</param>
    internal static async Task<Child> StartAsync(string[] program, params (string Name, string Value)[] environment)
    {
        const string Watch = """
            "$@" </dev/null &
            child=$!
            echo "child $child"
            (read -r _; kill -INT $child 2>/dev/null; sleep 15; kill -9 $child 2>/dev/null) <&3 3<&- >/dev/null 2>&1 &
            watch=$!
            wait $child
            code=$?
            kill $watch 2>/dev/null
            exit $code
            """;
        var info = new ProcessStartInfo("/bin/sh", ["-c", "exec 3<&0; " + Watch, "watch", .. program])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in environment) info.Environment[name] = value;
        var child = new Child(Process.Start(info)!);
        await child.started.Task.WaitAsync(TimeSpan.FromSeconds(10));
        return child;
    }

    /// <summary>Waits for a line that matches and gives its first group; fails with what the program wrote where it ends or is silent.</summary>
    internal async Task<string> WaitForAsync(string pattern, TimeSpan atMost)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            foreach (var line in lines)
                if (Regex.Match(line, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match) return match.Groups[1].Value;
            if (HasEnded || Stopwatch.GetElapsedTime(since) > atMost)
                throw new InvalidOperationException($"'{pattern}' was not written. The program {(HasEnded ? "ended" : "runs")} and wrote:\n{string.Join('\n', lines)}");
            await Task.Delay(20);
        }
    }

    /// <summary>Kills it as a power cut would: nothing is flushed, nothing said.</summary>
    internal async Task KillHardAsync()
    {
        using (var victim = Process.GetProcessById(Id)) victim.Kill();
        await shell.WaitForExitAsync();
    }

    /// <summary>Waits for its end and gives its code.</summary>
    internal async Task<int> EndAsync()
    {
        await shell.WaitForExitAsync();
        return shell.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        if (line.StartsWith("child ", StringComparison.Ordinal) && int.TryParse(line.AsSpan(6), CultureInfo.InvariantCulture, out var id) && started.TrySetResult(id)) return;
        lines.Enqueue(line);
    }
}
