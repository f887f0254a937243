using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Platform.Mail;

/// <summary>The city's relay, from settings under <c>smtp</c>.</summary>
/// <param name="Authority">File with the certificates (PEM) that alone vouch for it; null where those of the machine do.</param>
public sealed record RelaySettings(string? Host, int Port, string? User, string? Password, string From, SecureSocketOptions Security, string? Authority)
{
    /// <summary>Without a host, letters are written to the mail folder.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);

    public static RelaySettings Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("smtp");
        var port = smtp.GetValue("port", 587);
        var authority = string.IsNullOrWhiteSpace(smtp["ca"]) ? null : smtp["ca"];
        if (authority is not null && !File.Exists(authority)) throw new InvalidOperationException($"The setting smtp:ca is '{authority}'; it must be a file with certificates (PEM).");
        return new(smtp["host"], port, smtp["user"], smtp["password"], smtp["from"] ?? "commonweal@localhost", SecurityOf(smtp["tls"], port), authority);
    }

    private static SecureSocketOptions SecurityOf(string? tls, int port) => tls?.ToLowerInvariant() switch
    {
        "none" => SecureSocketOptions.None,
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        null or "" => port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
        _ => throw new InvalidOperationException($"The setting smtp:tls is '{tls}'; it may be none, starttls or tls."),
    };
}
