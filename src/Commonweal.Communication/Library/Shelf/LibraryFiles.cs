using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Communication.Library.Shelf;

/// <summary>
/// Gives the files out and counts by day and file how often one was taken: no cookie, no address, no time. Looks are not
/// counted, nor the later pieces of a recording, nor what a browser has already.
/// </summary>
internal sealed class LibraryFiles(CommonwealDb db, StoredFiles files, CurrentCity city, CityTime time, TimeProvider clock)
{
    public static string PathOf(Guid file) => BrowseLibraryModel.Path + "/files/" + file;

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) => bytes >= 1024 * 1024
        ? (bytes / 1048576m).ToString("0.0", CultureInfo.CurrentCulture) + " MB"
        : Math.Max(1, bytes / 1024).ToString(CultureInfo.CurrentCulture) + " kB";

    internal static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/{language:language}" + BrowseLibraryModel.Path + "/files/{id:guid}", [HttpMethods.Get, HttpMethods.Head], (Guid id, LibraryFiles library, HttpRequest request, CancellationToken stop) => library.GiveAsync(id, request, stop)).AllowAnonymous();

    private async Task<IResult> GiveAsync(Guid id, HttpRequest request, CancellationToken stop)
    {
        if (!city.Latest.IsAwake("library")) return Results.NotFound();
        var found = await db.Set<LibraryFile>().AsNoTracking().Where(f => f.Id == id)
            .Join(db.Set<LibraryItem>().Where(i => i.WithdrawnOn == null), f => f.ItemId, i => i.Id, (f, i) => new { File = f, i.Title })
            .Join(db.Set<StoredFile>(), f => f.File.StoredId, s => s.Id, (f, s) => new { f.File, f.Title, s.ContentType, s.Sha256 }).SingleOrDefaultAsync(stop);
        if (found is null || await files.OpenAsync(found.File.StoredId, stop) is not { } content) return Results.NotFound();
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(found.Sha256.AsSpan(0, 16))}\"");
        if (IsTaken(request, tag)) await CountAsync(id, stop);
        var name = request.Query.ContainsKey("download") ? Name(found.Title.For(found.File.Language, city.Latest.Languages).Text, found.File.Language, found.ContentType) : null;
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(content, found.ContentType, name, entityTag: tag, enableRangeProcessing: true);
    }

    private static bool IsTaken(HttpRequest request, EntityTagHeaderValue tag)
        => HttpMethods.IsGet(request.Method) && !request.Query.ContainsKey("look")
            && !request.Headers.IfNoneMatch.ToString().Contains(tag.Tag.ToString(), StringComparison.Ordinal)
            && (request.Headers.Range.Count == 0 || request.Headers.Range.ToString().StartsWith("bytes=0-", StringComparison.Ordinal));

    private Task<int> CountAsync(Guid file, CancellationToken stop)
    {
        var day = time.Day(clock.GetUtcNow());
        return db.InTransactionAsync(s => db.Database.ExecuteSqlAsync($"INSERT INTO library_count (file_id, day, taken) VALUES ({file}, {day}, 1) ON CONFLICT (file_id, day) DO UPDATE SET taken = library_count.taken + 1", s), stop);
    }

    /// <summary>A file name of letters and digits of any script, with the language and the right ending.</summary>
    internal static string Name(string title, string language, string type)
    {
        var plain = string.Concat(title.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        while (plain.Contains("--", StringComparison.Ordinal)) plain = plain.Replace("--", "-", StringComparison.Ordinal);
        return $"{(plain.Length > 60 ? plain[..60] : plain)}.{language}.{type switch { "application/pdf" => "pdf", "audio/mpeg" => "mp3", "audio/ogg" => "ogg", "audio/wav" => "wav", "image/webp" => "webp", _ => "jpg" }}";
    }
}
