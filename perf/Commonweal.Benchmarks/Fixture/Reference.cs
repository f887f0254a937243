using Commonweal.Testing;

namespace Commonweal.Benchmarks;

/// <summary>Real data that lies beside the repository and is never part of it.</summary>
internal static class Reference
{
    internal static string Folder => Environment.GetEnvironmentVariable("COMMONWEAL_REFERENCE_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data");

    /// <summary>A file of it, or null where it is not there.</summary>
    internal static string? File(string relative) => Path.Combine(Folder, relative) is var path && System.IO.File.Exists(path) ? path : null;

    internal static void Missing(string what) => Figure.Note($"{what}: not there. Put the reference data beside the repository or name its folder in COMMONWEAL_REFERENCE_DATA");
}
