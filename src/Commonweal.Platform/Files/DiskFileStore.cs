namespace Commonweal.Platform.Files;

/// <summary>Keeps files in a folder: written beside first, then moved to their name, so that a name never holds half a file.</summary>
internal sealed class DiskFileStore(string folder, TimeProvider clock) : IFileStore
{
    private string Incoming => Path.Combine(folder, "incoming");

    public async Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken stop)
    {
        var target = PathOf(name);
        Directory.CreateDirectory(Incoming);
        MakeFolder(Path.GetDirectoryName(target)!);
        var beside = Path.Combine(Incoming, name);
        try
        {
            await using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, stop);
                file.Flush(flushToDisk: true);
            }

            // The time of a file would tell when an anonymous person wrote: only the day is kept.
            File.SetLastWriteTimeUtc(beside, clock.GetUtcNow().UtcDateTime.Date);
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }

        FolderFlush.Flush(Path.GetDirectoryName(target)!);
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken stop)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65_536, FileOptions.Asynchronous));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string name, CancellationToken stop)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
            FolderFlush.Flush(Path.GetDirectoryName(path)!);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => StoredFile.IsName(name)
        ? Path.Combine(folder, name[..2], name)
        : throw new ArgumentException("Not a name of a stored file.", nameof(name));

    private void MakeFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            FolderFlush.Flush(folder);
        }
    }
}
