using Commonweal.Testing;

namespace Commonweal.Benchmarks;

/// <summary>The published program run once with a command.</summary>
internal static class ProgramCommand
{
    /// <summary>Runs it to its end; fails with what it wrote where it ends badly.</summary>
    internal static async Task RunAsync(params string[] words)
    {
        var file = Published.Program ?? throw new InvalidOperationException("The program is not published: run .ci/publish first.");
        await using var child = await Child.StartAsync(["dotnet", file, .. words]);
        if (await child.EndAsync() != 0) throw new InvalidOperationException(string.Join('\n', child.Lines));
    }
}
