using MimeKit;

namespace Commonweal.Standards.MailReports;

/// <summary>Reads message/feedback-report (RFC 5965 §3).</summary>
internal static class ComplaintParts
{
    private const int MostRecipients = 1_000;

    internal static ComplaintReport Read(MessageFeedbackReport report, MimeMessage message)
    {
        var fields = report.Content is null ? throw new MailFormatException("The complaint's part for machines is empty.") : report.Fields;
        var type = MailParts.Value(fields, "Feedback-Type") ?? throw new MailFormatException("The complaint lacks 'Feedback-Type'.");
        return new ComplaintReport(type.Split(['(', ' ', ';'], 2)[0].ToLowerInvariant())
        {
            OriginalSender = MailAddressText.Read(MailParts.Value(fields, "Original-Mail-From")),
            OriginalRecipients = [.. fields.Where(f => f.Field.Equals("Original-Rcpt-To", StringComparison.OrdinalIgnoreCase))
                .Select(f => MailAddressText.Read(f.Value)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostRecipients)],
            MessageId = MailParts.ReturnedMessageId(message),
        };
    }
}
