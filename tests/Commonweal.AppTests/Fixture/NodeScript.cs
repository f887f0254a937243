using System.Diagnostics;

namespace Commonweal.AppTests;

/// <summary>Runs a script of Node, by which another program reads what ours wrote.</summary>
internal static class NodeScript
{
    /// <summary>What the script wrote; fails with its complaints where it did not end well.</summary>
    internal static async Task<string> RunAsync(params string[] words)
    {
        using var node = Process.Start(new ProcessStartInfo("node", words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? await output : throw new InvalidOperationException(await errors);
    }
}
