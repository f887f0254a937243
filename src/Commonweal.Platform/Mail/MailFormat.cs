using MimeKit;

namespace Commonweal.Platform.Mail;

/// <summary>How letters are written down.</summary>
public static class MailFormat
{
    /// <summary>With lines as they are sent, which end in CR LF.</summary>
    public static FormatOptions AsSent { get; } = Sent(inAnyScript: false);

    /// <summary>Also with addresses in any script (RFC 6532), for whoever takes them.</summary>
    public static FormatOptions AsSentInAnyScript { get; } = Sent(inAnyScript: true);

    private static FormatOptions Sent(bool inAnyScript)
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        options.International = inAnyScript;
        return options;
    }
}
