namespace Commonweal;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    /// <summary>The repository's root, found by its solution file.</summary>
    internal static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Commonweal.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Commonweal.slnx is in no folder above this program.");
    }
}
