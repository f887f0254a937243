using System.Diagnostics;

namespace Commonweal.AppTests;

/// <summary>The real program in a process of its own, with the probes in it: to be killed.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private Child(Process process) => (this.process, errors) = (process, process.StandardError.ReadToEndAsync());

    internal bool HasEnded => process.HasExited;

    /// <summary>Starts the program with these words; output is read by <see cref="EndAsync"/>.</summary>
    internal static Child Start(params string[] words) => Start(new Dictionary<string, string>(), words);

    /// <summary>The same with settings, as the environment names them.</summary>
    internal static Child Start(IReadOnlyDictionary<string, string> settings, string[] words)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])["exec", "--depsfile", here + "Commonweal.AppTests.deps.json", "--runtimeconfig", here + "Commonweal.AppTests.runtimeconfig.json", here + "commonweal.dll", .. words])
            start.ArgumentList.Add(word);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Commonweal.AppTests";
        start.Environment["COMMONWEAL_JOBS__LEASE"] = "2";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new Child(Process.Start(start)!);
    }

    /// <summary>Ends it as a power cut would: nothing more is run.</summary>
    internal async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits for its own end.</summary>
    internal async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }
}
