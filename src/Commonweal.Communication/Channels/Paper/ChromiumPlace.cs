using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>
/// Where Chromium is on this machine and how it runs, from settings under <c>paper</c>. Looked for each time, so that nobody
/// starts the program anew after installing it.
/// </summary>
internal sealed class ChromiumPlace(IConfiguration configuration)
{
    private const int Usual = 30, Most = 600;

    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program that <c>paper:browser</c> names, or null where the city leaves it to us.</summary>
    public string? Named => configuration["paper:browser"] is { Length: > 0 } named ? named : null;

    /// <summary>How long a PDF may take, waiting for its turn included.</summary>
    public TimeSpan Longest => TimeSpan.FromSeconds(Seconds(configuration));

    /// <summary>Chromium keeps itself in its sandbox, unless the city forbids it; as root it has none and would not start.</summary>
    public bool HasSandbox => configuration.GetValue("paper:sandbox", true) && !Environment.IsPrivilegedProcess;

    /// <summary>The program's file; null where there is none.</summary>
    public string? Find() => (Named is { } named ? [named] : Names).SelectMany(Places).FirstOrDefault(File.Exists);

    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (Seconds(configuration) is < 1 or > Most) throw new InvalidOperationException($"The setting paper:seconds may be 1 to {Most}.");
        _ = configuration.GetValue("paper:sandbox", true);
    }

    private static int Seconds(IConfiguration configuration) => configuration.GetValue("paper:seconds", Usual);

    private static IEnumerable<string> Places(string name) => Path.IsPathRooted(name) ? [name]
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin").Select(folder => Path.Combine(folder, name));
}
