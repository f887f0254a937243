namespace Commonweal.Standards.MailReports;

/// <summary>A report lacks what it must have; the message is one sentence for whoever looks after the mail.</summary>
internal sealed class MailFormatException(string message) : FormatException(message);
