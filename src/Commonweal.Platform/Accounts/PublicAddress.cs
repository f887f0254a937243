using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Platform.Accounts;

/// <summary>
/// How the world reaches this installation, for links in letters: the setting <c>public-url</c>; without it, where this
/// process listens. Never the host a request names, for whoever sends the request chooses that.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    private static readonly string[] Anywhere = ["//0.0.0.0", "//[::]", "//+", "//*"];

    /// <summary>An absolute link.</summary>
    public string Link(string path)
    {
        var address = Setting(configuration) ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000";
        foreach (var any in Anywhere) address = address.Replace(any, "//localhost", StringComparison.Ordinal);
        return address.TrimEnd('/') + path;
    }

    internal static string? HostOf(IConfiguration configuration) => Uri.TryCreate(Setting(configuration), UriKind.Absolute, out var url) ? url.Host : null;

    private static string? Setting(IConfiguration configuration) => configuration["public-url"] is { Length: > 0 } url ? url : null;
}
