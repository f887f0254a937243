using MimeKit;

namespace Commonweal.Standards.MailReports;

/// <summary>
/// Reads a message that came in: reports of delivery (RFC 3464), complaints (RFC 5965), and signs that no person wrote it (RFC 3834). Whatever comes in, it
/// ends in a <see cref="ReceivedMail"/>; only the stream itself can throw. Nothing in a report is proved: trust what it says about an address only where
/// <see cref="ReturnAddress"/> knows the address it came to.
/// </summary>
public static class MailReader
{
    /// <summary>The longest message, in bytes. What is returned with a report may be cut off by its sender; ours are far shorter.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>More servers than this on the way are a loop (RFC 5321 §6.3 counts Received lines).</summary>
    public const int MostHops = 50;

    // Reports are two or three levels deep; each level costs the parser time for every line.
    private const int DeepestPart = 12;

    /// <summary>Reads one message.</summary>
    /// <param name="message">The message as it came, from its first header on.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<ReceivedMail> ReadAsync(Stream message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await message.ReadAsync(buffer, stop)) > 0;)
        {
            if (whole.Length + read > MaximumBytes) return new() { Fault = $"The message is longer than {MaximumBytes} bytes." };
            await whole.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        whole.Position = 0;
        return Examine(whole, stop);
    }

    private static ReceivedMail Examine(MemoryStream whole, CancellationToken stop)
    {
        MimeMessage? parsed = null;
        try
        {
            parsed = MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestPart }, whole, persistent: true, stop);
            var found = new ReceivedMail { SentTo = MailSigns.Addresses(parsed), Signs = MailSigns.Of(parsed) };
            return MailParts.Report(parsed) switch
            {
                MessageDeliveryStatus status => found with { Delivery = DeliveryParts.Read(status, parsed) },
                MessageFeedbackReport feedback => found with { Complaint = ComplaintParts.Read(feedback, parsed) },
                _ => found,
            };
        }
        catch (FormatException fault)
        {
            var known = parsed is null ? new ReceivedMail() : new ReceivedMail { SentTo = MailSigns.Addresses(parsed), Signs = MailSigns.Of(parsed) };
            return known with { Fault = fault is MailFormatException ? fault.Message : $"This is no mail that is read here: {fault.Message}" };
        }
        finally
        {
            parsed?.Dispose();
        }
    }
}
