namespace Commonweal.Standards.MailReports;

/// <summary>
/// The two headers by which a mail program offers to unsubscribe with one click (RFC 2369 §3.2, RFC 8058 §3.1). Both must be signed with DKIM (RFC 8058 §4),
/// and only a POST to the address unsubscribes: mail filters open every link.
/// </summary>
public static class UnsubscribeHeaders
{
    /// <summary>The first header's name.</summary>
    public const string ListUnsubscribe = "List-Unsubscribe";

    /// <summary>The second header's name.</summary>
    public const string ListUnsubscribePost = "List-Unsubscribe-Post";

    /// <summary>The second header's value, which is also the body that is posted: the field <c>List-Unsubscribe</c> with the value <c>One-Click</c>.</summary>
    public const string PostValue = "List-Unsubscribe=One-Click";

    /// <summary>The first header's value.</summary>
    /// <param name="page">The address that is posted to: https, with a token of its own for each recipient and subscription that nobody can guess.</param>
    /// <param name="mailbox">An address that unsubscribes who writes to it, for programs that do not post; null where there is none.</param>
    /// <exception cref="ArgumentException">The page is not https, or the mailbox is no address.</exception>
    public static string Value(Uri page, string? mailbox = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!page.IsAbsoluteUri || page.Scheme != Uri.UriSchemeHttps || page.UserInfo.Length > 0) throw new ArgumentException("One click needs an https address (RFC 8058 §3.1).", nameof(page));
        var first = $"<{Plain(page.AbsoluteUri)}>";
        if (mailbox is null) return first;
        if (MailAddressText.Read(mailbox) is not { } address || address != mailbox) throw new ArgumentException("This is no address.", nameof(mailbox));
        var at = address.LastIndexOf('@');
        return $"{first}, <mailto:{Uri.EscapeDataString(address[..at])}@{Uri.EscapeDataString(address[(at + 1)..])}?subject=unsubscribe>";
    }

    // Commas and brackets divide the header's addresses (RFC 2369 §2).
    private static string Plain(string uri)
        => uri.Replace(",", "%2C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
