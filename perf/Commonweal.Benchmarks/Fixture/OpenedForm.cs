using System.Text;
using System.Text.RegularExpressions;
using Commonweal.Benchmarks.Load;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Benchmarks;

/// <summary>A form that was opened: the cookie it set, and its token as the field to send back.</summary>
internal sealed partial record OpenedForm(string Cookie, string Token)
{
    /// <summary>Opens the page with these cookies.</summary>
    internal static OpenedForm At(Uri address, string path, string cookies)
    {
        using var connection = new Connection(address);
        connection.Exchange(Request.Get(address, path, cookies), keep: true);
        if (connection.Status != 200) throw new InvalidOperationException($"{path} answered {connection.Status}.");
        var cookie = Cookies(connection.Head.Split("\r\n").Where(l => l.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase)).Select(l => l["Set-Cookie: ".Length..]));
        return new OpenedForm(cookie, "__RequestVerificationToken=" + Field().Match(Encoding.UTF8.GetString(connection.Body)).Groups["value"].Value);
    }

    internal static string Cookies(IEnumerable<string?> set)
        => string.Join("; ", SetCookieHeaderValue.ParseList([.. set.OfType<string>()]).Select(c => $"{c.Name}={c.Value}"));

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
