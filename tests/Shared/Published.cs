using System.Diagnostics;

namespace Commonweal.Testing;

/// <summary>The program as a city runs it: published, in a process of its own.</summary>
internal sealed class Published : IAsyncDisposable
{
    private readonly Child child;

    private Published(Child child, Uri address, TimeSpan startup) => (this.child, Address, Startup) = (child, address, startup);

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; }

    /// <summary>From the start of the process until it listens.</summary>
    internal TimeSpan Startup { get; }

    internal Child Process => child;

    /// <summary>The published program's file, or null before <c>.ci/publish</c> ran.</summary>
    internal static string? Program
        => Path.Combine(Repository.Root, ".published", "commonweal.dll") is var file && File.Exists(file) ? file : null;

    /// <summary>Serves on a free port of this machine.</summary>
    /// <param name="options">Further words of <c>serve</c>, such as <c>--data</c>.</param>
    internal static Task<Published> ServeAsync(params string[] options)
        => ServeAsync(Program ?? throw new InvalidOperationException("The program is not published: run .ci/publish first."), options);

    /// <summary>Serves with settings that are no words of <c>serve</c>; they go by the environment.</summary>
    internal static Task<Published> ServeAsync(IReadOnlyDictionary<string, string> settings, params string[] options)
        // By env: a shell on the way may drop variables with a hyphen in their name.
        => ServeAsync(["env", .. settings.Select(s => $"COMMONWEAL_{s.Key.Replace(":", "__", StringComparison.Ordinal)}={s.Value}")], Program!, options);

    /// <summary>Serves another build of the program.</summary>
    internal static Task<Published> ServeAsync(string program, string[] options) => ServeAsync([], program, options);

    private static async Task<Published> ServeAsync(string[] before, string program, string[] options)
    {
        var since = Stopwatch.GetTimestamp();
        var running = await Child.StartAsync([.. before, "dotnet", program, "serve", "--urls", "http://127.0.0.1:0", .. options]);
        var address = await running.WaitForAsync("Now listening on: (http://[^ ]+)", TimeSpan.FromMinutes(3));
        return new Published(running, new Uri(address), Stopwatch.GetElapsedTime(since));
    }

    public ValueTask DisposeAsync() => child.DisposeAsync();
}
