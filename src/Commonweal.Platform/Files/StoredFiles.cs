using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Files;

/// <summary>Keeps files: the row first and then the content, so that no content ever lies in the store that nobody knows of.</summary>
public sealed class StoredFiles(CommonwealDb db, IFileStore store)
{
    private const int Batch = 100;

    /// <summary>
    /// Keeps a content. Saves at once, with whatever else waits in the context: call it before, never inside, the
    /// transaction that refers to the file. Give a near end date where that transaction may never come, and move it there.
    /// </summary>
    public async Task<StoredFile> KeepAsync(ReadOnlyMemory<byte> content, string contentType, string purpose, DateOnly? until, CancellationToken stop)
    {
        var file = new StoredFile
        {
            ContentType = contentType,
            Bytes = content.Length,
            Sha256 = SHA256.HashData(content.Span),
            Purpose = purpose,
            Until = until,
        };
        db.Add(file);
        await db.SaveChangesAsync(stop);
        await store.PutAsync(file.Name, content, contentType, stop);
        return file;
    }

    /// <summary>The content of a file, or null where it is not, or not any more.</summary>
    public async Task<Stream?> OpenAsync(Guid id, CancellationToken stop) =>
        await FindAsync(id, stop) is { } file ? await store.OpenAsync(file.Name, stop) : null;

    /// <summary>
    /// A file as an answer over HTTP, 404 where it is not. Only pictures are shown in the browser, anything else is saved.
    /// Who may see it is for the page to decide before.
    /// </summary>
    public async Task<IResult> AnswerAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } file || await store.OpenAsync(file.Name, stop) is not { } content)
        {
            return Results.NotFound();
        }

        var isPicture = file.ContentType is "image/jpeg" or "image/webp";
        return Results.Stream(content, file.ContentType, isPicture ? null : file.Name);
    }

    /// <summary>Takes files away for good: the content first, so that a crash between leaves a row to try again with.</summary>
    public async Task DiscardAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var files = await db.Set<StoredFile>().Where(file => ids.Contains(file.Id)).ToListAsync(stop);
        foreach (var file in files)
        {
            await store.DeleteAsync(file.Name, stop);
        }

        db.RemoveRange(files);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Takes away what was to be kept until a day before this one; how many files that were.</summary>
    public async Task<int> DiscardExpiredAsync(DateOnly today, CancellationToken stop)
    {
        var gone = 0;
        while (true)
        {
            var expired = await db.Set<StoredFile>().Where(file => file.Until < today).OrderBy(file => file.Id).Select(file => file.Id).Take(Batch).ToListAsync(stop);
            if (expired.Count == 0)
            {
                return gone;
            }

            await DiscardAsync(expired, stop);
            gone += expired.Count;
        }
    }

    private Task<StoredFile?> FindAsync(Guid id, CancellationToken stop) =>
        db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, stop);
}
