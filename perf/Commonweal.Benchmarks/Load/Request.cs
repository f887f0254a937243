using System.Text;

namespace Commonweal.Benchmarks.Load;

/// <summary>Prepared bytes of a request.</summary>
internal static class Request
{
    internal static byte[] Get(Uri address, string path, string? cookies = null, string? encoding = null)
        => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{Line("Cookie", cookies)}{Line("Accept-Encoding", encoding)}\r\n");

    internal static byte[] Post(Uri address, string path, string cookies, string form)
        => Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    private static string Line(string name, string? value) => value is null ? "" : $"{name}: {value}\r\n";
}
