namespace Commonweal.Platform.Data;

/// <summary>Where this installation keeps what it holds.</summary>
/// <param name="Folder">Folder of the embedded database, files and keys.</param>
/// <param name="ConnectionString">PostgreSQL instead of the embedded database, or null.</param>
/// <param name="KeysFolder">Folder of the keys, apart from the database; by default inside <paramref name="Folder"/>.</param>
public sealed record DataPlace(string Folder, string? ConnectionString, string KeysFolder)
{
    /// <summary>The embedded database's file.</summary>
    public string DatabaseFile => Path.Combine(Folder, "commonweal.db");

    /// <summary>Folder of pictures and documents.</summary>
    public string FilesFolder => Path.Combine(Folder, "files");

    /// <summary>Folder where messages go while no relay is configured.</summary>
    public string MailFolder => Path.Combine(Folder, "mail");
}
