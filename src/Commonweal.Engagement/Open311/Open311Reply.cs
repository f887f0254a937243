using System.Globalization;
using Commonweal.Standards.Open311;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Engagement.Open311;

/// <summary>Sends a document in the format that was asked for.</summary>
internal static class Open311Reply
{
    public static async Task SendAsync(HttpContext http, Open311Format format, Open311Answer answer)
    {
        using var document = new MemoryStream();
        answer.Write(document, format);
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = format.ContentType();
        response.ContentLength = document.Length;
        response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-cache";
        // Nothing here depends on who is signed in, so pages of other cities and apps may read it.
        response.Headers.AccessControlAllowOrigin = "*";
        document.Position = 0;
        await document.CopyToAsync(response.Body, http.RequestAborted);
    }
}
