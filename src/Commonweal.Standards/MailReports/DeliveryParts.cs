using MimeKit;

namespace Commonweal.Standards.MailReports;

/// <summary>Reads message/delivery-status (RFC 3464 §2).</summary>
internal static class DeliveryParts
{
    private const int MostRecipients = 1_000;

    internal static DeliveryReport Read(MessageDeliveryStatus status, MimeMessage message)
    {
        var groups = Groups(status).Where(g => g.Count > 0).Take(MostRecipients + 2).ToList();
        var recipients = groups.Where(IsRecipient).ToList();
        if (recipients.Count > MostRecipients) throw new MailFormatException($"The report names more than {MostRecipients} recipients.");
        if (recipients.Count == 0) throw new MailFormatException("The report names no recipient.");
        var about = groups.Find(g => !IsRecipient(g)) ?? [];
        return new DeliveryReport(MailParts.Untyped(MailParts.Value(about, "Reporting-MTA")) ?? "", [.. recipients.Select(Recipient)])
        {
            EnvelopeId = MailParts.Value(about, "Original-Envelope-Id") is { } id ? MailAddressText.FromXtext(id) : null,
            MessageId = MailParts.ReturnedMessageId(message),
        };
    }

    private static IEnumerable<HeaderList> Groups(MessageDeliveryStatus status)
        => status.Content is null ? throw new MailFormatException("The report's part for machines is empty.") : status.StatusGroups;

    private static bool IsRecipient(HeaderList group) => group.Contains("Final-Recipient") || group.Contains("Original-Recipient") || group.Contains("Action");

    private static RecipientReport Recipient(HeaderList group)
    {
        var final = MailParts.Value(group, "Final-Recipient");
        var (action, status) = (MailParts.Value(group, "Action"), MailParts.Value(group, "Status"));
        return new RecipientReport(
            MailAddressText.Typed(final) ?? throw Wrong("Final-Recipient", final, "a type, a semicolon and an address"),
            Action(action) ?? throw Wrong("Action", action, "failed, delayed, delivered, relayed or expanded"),
            EnhancedStatus.Parse(status) ?? throw Wrong("Status", status, "a code as 5.1.1"))
        {
            OriginalRecipient = MailAddressText.Typed(MailParts.Value(group, "Original-Recipient")),
            Diagnostic = MailParts.Untyped(MailParts.Value(group, "Diagnostic-Code")),
            RemoteServer = MailParts.Untyped(MailParts.Value(group, "Remote-MTA")),
        };
    }

    // A comment may follow the word.
    private static DeliveryAction? Action(string? value) => value?.Split(['(', ' '], 2)[0].ToUpperInvariant() switch
    {
        "FAILED" => DeliveryAction.Failed,
        "DELAYED" => DeliveryAction.Delayed,
        "DELIVERED" => DeliveryAction.Delivered,
        "RELAYED" => DeliveryAction.Relayed,
        "EXPANDED" => DeliveryAction.Expanded,
        _ => null,
    };

    private static MailFormatException Wrong(string field, string? value, string wanted)
        => new(value is null ? $"A recipient's part of the report lacks '{field}'." : $"'{field}' is '{(value.Length <= 60 ? value : value[..60] + "…")}' and not {wanted}.");
}
