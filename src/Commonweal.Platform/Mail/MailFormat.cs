using MimeKit;

namespace Commonweal.Platform.Mail;

/// <summary>How letters are written down.</summary>
public static class MailFormat
{
    /// <summary>With lines as they are sent, which end in CR LF.</summary>
    public static FormatOptions AsSent { get; } = Sent();

    private static FormatOptions Sent()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
