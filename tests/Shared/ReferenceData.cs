using Xunit;

namespace Commonweal;

/// <summary>Real data and expected results that lie beside the repository and are never copied into it.</summary>
internal static class ReferenceData
{
    /// <summary>The repository's root.</summary>
    public static string Repository => Commonweal.Repository.Root;

    private static string Folder { get; } =
        Environment.GetEnvironmentVariable("COMMONWEAL_REFERENCE_DATA") ?? Path.GetFullPath(Path.Combine(Commonweal.Repository.Root, "..", "shared", "data"));

    /// <summary>A file or folder of the reference data. Where it is absent the test is skipped by name, and under CI it fails.</summary>
    public static string Find(string relative)
    {
        var path = Path.Combine(Folder, relative);
        if (File.Exists(path) || Directory.Exists(path))
            return path;
        var reason = $"Reference data '{relative}' is absent: looked in {Folder}.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
        return path;
    }

    /// <summary>The whole text of a file of the reference data.</summary>
    public static string Text(string relative) => File.ReadAllText(Find(relative));
}
