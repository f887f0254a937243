using MimeKit;

namespace Commonweal.Standards.MailReports;

/// <summary>The parts of a report (RFC 6522 §3): words for people, the report for machines, what is returned of the message.</summary>
internal static class MailParts
{
    private const int MostText = 1_000;

    /// <summary>The part for machines; null where the message is no report of delivery and no complaint.</summary>
    internal static MimeEntity? Report(MimeMessage message)
    {
        if (message.Body is MessageDeliveryStatus or MessageFeedbackReport) return message.Body;
        if (message.Body is not Multipart parts) return null;
        var found = parts.FirstOrDefault(p => p is MessageDeliveryStatus or MessageFeedbackReport);
        if (found is null && parts is MultipartReport report && report.ReportType?.ToUpperInvariant() is "DELIVERY-STATUS" or "FEEDBACK-REPORT")
            throw new MailFormatException($"A report of type '{report.ReportType}' lacks the part for machines.");
        return found;
    }

    /// <summary>The Message-ID within what is returned of the message.</summary>
    internal static string? ReturnedMessageId(MimeMessage message)
    {
        if (message.Body is not Multipart parts) return null;
        var returned = parts.Select(p => p switch
        {
            TextRfc822Headers headers => headers.Message,
            MessagePart whole => whole.Message,
            _ => null,
        }).FirstOrDefault(m => m is not null);
        return string.IsNullOrWhiteSpace(returned?.MessageId) ? null : Short(returned.MessageId);
    }

    /// <summary>A field's value on one line, or null where it is absent or empty.</summary>
    internal static string? Value(HeaderList fields, string name) => fields[name] is { } value && Short(value) is { Length: > 0 } text ? text : null;

    /// <summary>A value behind its type, as <c>dns; mail.example</c>.</summary>
    internal static string? Untyped(string? value) => value is not null && value.Split(';', 2) is [_, var text] ? text.Trim() : value;

    private static string Short(string value)
    {
        var text = string.Concat(value.Where(c => c is '\t' or '\r' or '\n' || !char.IsControl(c)));
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MostText ? text : text[..MostText];
    }
}
