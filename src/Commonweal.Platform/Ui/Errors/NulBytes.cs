using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Ui.Errors;

/// <summary>
/// The framework answers a NUL in a form with a bare 400 and everything typed is lost. NUL means nothing to a person:
/// it is taken out before the form is read.
/// </summary>
internal static class NulBytes
{
    private const int LargestForm = 1 << 20;

    internal static void UseFormsWithoutNul(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        return HttpMethods.IsPost(request.Method) && request.ContentLength is > 0 and <= LargestForm
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? CleanedAsync((int)request.ContentLength, context, next) : next(context);
    });

    private static async Task CleanedAsync(int length, HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        using var body = new MemoryStream(length);
        await request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        request.Body = new MemoryStream(bytes.Span.IndexOf("%00"u8) < 0 ? bytes.ToArray() : Without(bytes.Span));
        request.ContentLength = request.Body.Length;
        await next(context);
    }

    private static byte[] Without(ReadOnlySpan<byte> form)
    {
        var clean = new List<byte>(form.Length);
        while (form.IndexOf("%00"u8) is >= 0 and var at)
        {
            clean.AddRange(form[..at]);
            form = form[(at + 3)..];
        }
        clean.AddRange(form);
        return [.. clean];
    }
}
