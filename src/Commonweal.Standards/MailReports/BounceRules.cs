using System.Globalization;

namespace Commonweal.Standards.MailReports;

/// <summary>What a report says about an address.</summary>
public enum Bounce
{
    /// <summary>Nothing against it.</summary>
    None,

    /// <summary>Not now, or not clear: the address may be good. Several over many days are the caller's to count.</summary>
    Soft,

    /// <summary>Refused for what we are or what we said: the address is good, the sender has something to mend.</summary>
    Refused,

    /// <summary>There is no such mailbox: never write to it again until its owner says so.</summary>
    Hard,
}

/// <summary>
/// Tells hard from soft. In doubt it is soft: whoever is wrongly struck off hears nothing from the city any more, and nobody notices.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>Delivered, relayed or expanded: none. Delayed: soft.</item>
/// <item>Failed with a code that says nothing (subject 0): the code in the server's answer counts, if it gives one.</item>
/// <item>Class 2 or 4: soft, whatever else it says (RFC 3463 §2: the message may be accepted later).</item>
/// <item>Hard: 5.1.1, 5.1.2, 5.1.3, 5.1.6 (RFC 3463 §3.2: no such mailbox, host or syntax, or moved away), 5.1.10 (RFC 7505 §4.2: the domain takes no mail), 5.2.1 (§3.3: mailbox disabled), 5.4.4 (§3.5: no such host).</item>
/// <item>Refused: 5.1.7 and 5.1.8 (§3.2: the sender's address) and every 5.7 (§3.8: security and policy).</item>
/// <item>No code that says anything, but an SMTP answer of 521, 551 or 556 (RFC 5321 §4.2.3, RFC 7504): hard.</item>
/// <item>Everything else soft: 5.1.0, which blames the sender's address as often as the recipient's, full mailboxes (5.2.2), systems, networks, content, and a bare 550, which stands for policy as often as for nobody there.</item>
/// </list>
/// </remarks>
public static class BounceRules
{
    /// <summary>Judges one recipient's part of a report.</summary>
    public static Bounce Judge(RecipientReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Action == DeliveryAction.Delayed) return Bounce.Soft;
        if (report.Action != DeliveryAction.Failed) return Bounce.None;
        var answer = report.Diagnostic ?? "";
        var status = report.Status.Subject == 0 ? EnhancedStatus.Within(answer) ?? report.Status : report.Status;
        return status switch
        {
            { Class: not 5 } => Bounce.Soft,
            { Subject: 1, Detail: 1 or 2 or 3 or 6 or 10 } or { Subject: 2, Detail: 1 } or { Subject: 4, Detail: 4 } => Bounce.Hard,
            { Subject: 1, Detail: 7 or 8 } or { Subject: 7 } => Bounce.Refused,
            { Subject: 0 } => ReplyCode(answer) is 521 or 551 or 556 ? Bounce.Hard : Bounce.Soft,
            _ => Bounce.Soft,
        };
    }

    private static int? ReplyCode(string answer)
        => answer.Length >= 3 && int.TryParse(answer.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
}
