using System.Formats.Tar;
using System.IO.Compression;
using Commonweal.Platform.Commands;

namespace Commonweal.Platform.Data.Backup;

/// <summary>
/// A backup in one file: a compressed tar with the copy of the database first, then <c>files/…</c> and, where asked for,
/// <c>keys/…</c>.
/// </summary>
internal static class Archive
{
    internal const string Files = "files/", Keys = "keys/";

    internal static async Task WriteAsync(string file, ICopying database, DataPlace place, bool withKeys, Action<long, long> progress, CancellationToken stop)
    {
        var half = file + ".part";
        var copy = file + ".database.part";
        try
        {
            await database.CopyToAsync(copy, stop);
            var content = new List<(string Entry, string File)> { (database.EntryName, copy) };
            content.AddRange(Under(place.FilesFolder, Files));
            if (withKeys) content.AddRange(Under(place.KeysFolder, Keys));
            var total = content.Sum(c => new FileInfo(c.File).Length);
            var done = 0L;
            await using (var stream = Create(half))
            await using (var packed = new GZipStream(stream, CompressionLevel.Fastest))
            await using (var tar = new TarWriter(packed, TarEntryFormat.Pax))
                foreach (var (entry, source) in content)
                {
                    await tar.WriteEntryAsync(source, entry, stop);
                    progress(done += new FileInfo(source).Length, total);
                }
            File.Move(half, file);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(half);
        }
    }

    /// <summary>Unpacks into a folder; nothing can leave it, whatever the names in the archive are.</summary>
    internal static async Task UnpackAsync(string file, string folder, Action<long, long> progress, CancellationToken stop)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            await using var packed = new GZipStream(stream, CompressionMode.Decompress);
            await using var tar = new TarReader(packed);
            while (await tar.GetNextEntryAsync(copyData: false, stop) is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
                var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
                if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw new CommandFailure("This backup holds names that lead out of its folder. It was not made by Commonweal.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await entry.ExtractToFileAsync(target, overwrite: true, stop);
                progress(stream.Position, stream.Length);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new CommandFailure("This file is no backup of Commonweal, or it is cut off or damaged. Nothing was changed here.");
        }
    }

    private static IEnumerable<(string, string)> Under(string folder, string name)
        => Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (name + Path.GetRelativePath(folder, f).Replace('\\', '/'), f))
            : [];

    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }
}
