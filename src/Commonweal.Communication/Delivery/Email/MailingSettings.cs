using Commonweal.Standards.MailReports;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>How letters to many leave, from settings under <c>mailing</c>.</summary>
/// <param name="Ways">Connections to the relay at once.</param>
/// <param name="PerSecond">Letters a second that the relay takes; null where it sets no limit.</param>
/// <param name="PerDomain">Letters a second to one receiving domain; null for no limit.</param>
/// <param name="ReturnsTo">The mailbox for reports of failure, such as <c>bounces@city.example</c>, which also takes <c>bounces+anything@city.example</c>; null where nobody reads them.</param>
/// <param name="ReturnsFolder">The Maildir where what comes to that mailbox is put down; null where nobody does.</param>
/// <param name="DkimDomain">The domain that signs (DKIM, RFC 6376); null for letters that the relay signs.</param>
/// <param name="DkimSelector">Selector of the key in the domain's DNS.</param>
/// <param name="DkimKey">File with the private RSA key (PEM).</param>
internal sealed record MailingSettings(int Ways, int? PerSecond, int? PerDomain, string? ReturnsTo, string? ReturnsFolder, string? DkimDomain, string? DkimSelector, string? DkimKey)
{
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static MailingSettings Read(IConfiguration configuration)
    {
        var mailing = configuration.GetSection("mailing");
        var settings = new MailingSettings(
            mailing.GetValue("connections", 4), mailing.GetValue<int?>("per-second"), mailing.GetValue<int?>("per-domain-second"),
            Text(mailing["returns:to"]), Text(mailing["returns:folder"]), Text(mailing["dkim:domain"]), Text(mailing["dkim:selector"]), Text(mailing["dkim:key"]));
        if (settings.Ways is < 1 or > 100) throw new InvalidOperationException("The setting mailing:connections may be 1 to 100.");
        if (settings.PerSecond < 1 || settings.PerDomain < 1) throw new InvalidOperationException("The settings mailing:per-second and mailing:per-domain-second are whole numbers above zero, or absent.");
        if (settings.ReturnsTo is { } to && to.IndexOf('@', StringComparison.Ordinal) <= 0) throw new InvalidOperationException($"The setting mailing:returns:to is '{to}'; it must be an address.");
        if (settings.DkimDomain is not null && (settings.DkimSelector is null || !File.Exists(settings.DkimKey)))
            throw new InvalidOperationException("The setting mailing:dkim:domain needs mailing:dkim:selector and mailing:dkim:key, the file of the private key.");
        return settings;
    }

    /// <summary>Makes and reads the return addresses; null where reports of failure are read by nobody.</summary>
    public ReturnAddress? Returns(ReadOnlySpan<byte> key)
    {
        if (ReturnsTo is null) return null;
        var at = ReturnsTo.LastIndexOf('@');
        return new ReturnAddress(key, ReturnsTo[..at] + "+", ReturnsTo[(at + 1)..]);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
