namespace Commonweal.Benchmarks;

/// <summary>A folder that goes away with the measurement.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("commonweal-perf-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
