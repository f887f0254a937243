using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Library;

/// <summary>Takes files into the library: what each is and how large is decided by its bytes.</summary>
internal sealed class LibraryIntake(CommonwealDb db, StoredFiles files, PictureIntake pictures, Texts texts)
{
    private const string Purpose = "library";

    /// <summary>Keeps a file with an item in a language; the reason where it was not taken.</summary>
    public async Task<string?> TakeAsync(Guid item, string language, Stream sent, DateOnly today, CancellationToken stop)
    {
        using var read = new MemoryStream();
        if (!await ReadAsync(sent, read, stop)) return texts["library.file.tooLarge", ("megabytes", FileKinds.Most / (1024 * 1024))];
        var bytes = read.GetBuffer().AsMemory(0, (int)read.Length);
        if (FileKinds.Of(bytes.Span) is { } kind)
        {
            await KeepAsync(item, language, kind, bytes, FileKinds.TypeOf(kind), today, stop);
            return null;
        }
        read.Position = 0;
        var taken = await pictures.TakeAsync(read, stop);
        if (taken.Fault is PictureFault.NotAPicture) return texts["library.file.unknown"];
        if (taken.Picture is not { } picture) return taken.Say(texts);
        await KeepAsync(item, language, FileKind.Picture, picture.Content, picture.ContentType, today, stop);
        return null;
    }

    /// <summary>Takes a file away, its counts with it.</summary>
    public async Task RemoveAsync(LibraryFile file, CancellationToken stop)
    {
        await db.InTransactionAsync(async s =>
        {
            await db.Set<LibraryCount>().Where(c => c.FileId == file.Id).ExecuteDeleteAsync(s);
            db.Remove(file);
            await db.SaveChangesAsync(s);
        }, stop);
        // The files' own clearing would find it as well; this is only sooner.
        await files.DiscardAsync([file.StoredId], stop);
    }

    private async Task KeepAsync(Guid item, string language, FileKind kind, ReadOnlyMemory<byte> content, string type, DateOnly today, CancellationToken stop)
    {
        // With a near end date, until the row that refers to it is there.
        var stored = await files.KeepAsync(content, type, Purpose, today.AddDays(1), stop);
        db.Add(new LibraryFile { ItemId = item, Language = language, Kind = kind, StoredId = stored.Id, Bytes = content.Length });
        stored.Until = null;
        await db.SaveChangesAsync(stop);
    }

    private static async Task<bool> ReadAsync(Stream sent, MemoryStream read, CancellationToken stop)
    {
        var buffer = new byte[81_920];
        int count;
        while ((count = await sent.ReadAsync(buffer, stop)) > 0)
        {
            if (read.Length + count > FileKinds.Most) return false;
            await read.WriteAsync(buffer.AsMemory(0, count), stop);
        }
        return true;
    }
}
