using System.Text;
using Commonweal.Standards.Open311;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// Reads what a client sends: the query (some put their key there) and after it the body, form-urlencoded as the
/// specification says or multipart as many libraries do. Anything else, or too much of it, is refused.
/// </summary>
internal static class Open311Form
{
    private const int LongestBody = 256 * 1024;

    public static Parsed<FormFields> ReadQuery(HttpRequest request)
        => FormFields.Parse(Encoding.UTF8.GetBytes(request.QueryString.Value?.TrimStart('?') ?? ""));

    /// <summary>The body's fields; null where it is no form in UTF-8.</summary>
    public static async Task<FormFields?> ReadBodyAsync(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType ?? "application/x-www-form-urlencoded", out var type)) return null;
        if (type.Charset.HasValue && HeaderUtilities.RemoveQuotes(type.Charset).Value?.ToLowerInvariant() is not ("utf-8" or "utf8")) return null;
        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/x-www-form-urlencoded" => await ReadUrlEncodedAsync(request, stop),
            "multipart/form-data" => await ReadMultipartAsync(request, stop),
            _ => null,
        };
    }

    private static async Task<FormFields?> ReadUrlEncodedAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > LongestBody) return null;
        var body = new byte[(int)(request.ContentLength ?? LongestBody) + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        return length > LongestBody ? null : FormFields.Parse(body.AsSpan(0, length)).Value;
    }

    private static async Task<FormFields?> ReadMultipartAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            var form = await request.ReadFormAsync(new() { MultipartBodyLengthLimit = LongestBody, ValueCountLimit = FormFields.MaximumFields }, stop);
            // A picture that arrived here would be lost: the specification has no place for one.
            return form.Files.Count > 0
                ? null
                : FormFields.From(form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))).Value;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
