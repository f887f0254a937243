using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Imports;

/// <summary>Bytes of a table or map that somebody sent with a form.</summary>
public static class UploadedBytes
{
    /// <summary>The most a table or map sent with a form may hold; more comes by the command <c>import</c>.</summary>
    public const long Most = 20_000_000;

    /// <summary>The bytes, or the catalogue key of what to do instead.</summary>
    public static async Task<(byte[] Bytes, string? Refusal)> ReadAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return ([], "imports.noUpload");
        if (file.Length > Most) return ([], "imports.uploadTooLarge");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return (bytes.ToArray(), null);
    }
}
