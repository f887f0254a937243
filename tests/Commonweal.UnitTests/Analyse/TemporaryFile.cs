namespace Commonweal.UnitTests.Analyse;

/// <summary>A file for one test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content, string name = "table.csv")
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("commonweal-analyse-").FullName, name);
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
