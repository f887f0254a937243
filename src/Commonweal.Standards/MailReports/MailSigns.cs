using MimeKit;

namespace Commonweal.Standards.MailReports;

/// <summary>Reads from the headers where a message came to and whether a person wrote it.</summary>
internal static class MailSigns
{
    private static readonly string[] Envelope = ["X-Original-To", "Delivered-To", "Envelope-To"];
    private static readonly string[] Unwanted = ["X-Autoreply", "X-Autorespond"];
    private const int MostAddresses = 50;

    internal static IReadOnlyList<string> Addresses(MimeMessage message)
        => [.. Envelope.SelectMany(n => Values(message, n)).Concat(message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(m => m.Address))
            .Select(a => MailAddressText.Read(a)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAddresses)];

    internal static IReadOnlyList<AutomaticSign> Of(MimeMessage message) => [.. Find(message)];

    private static IEnumerable<AutomaticSign> Find(MimeMessage message)
    {
        if (Values(message, "Auto-Submitted").Any(v => !IsWord(v, "no"))) yield return AutomaticSign.AutoSubmitted;
        if (Values(message, "Precedence").Any(v => v.ToUpperInvariant() is "BULK" or "JUNK" or "LIST" or "AUTO_REPLY")) yield return AutomaticSign.Precedence;
        if (Values(message, "Return-Path").Any(v => v.Replace(" ", "", StringComparison.Ordinal) is "<>")) yield return AutomaticSign.EmptyReturnPath;
        if (message.Headers.Contains(HeaderId.ListId) || message.Headers.Contains(HeaderId.ListUnsubscribe)) yield return AutomaticSign.MailingList;
        if (Unwanted.Any(message.Headers.Contains) || Values(message, "X-Auto-Response-Suppress").Any(v => !IsWord(v, "None"))) yield return AutomaticSign.AnswerUnwanted;
        if (message.Body is MultipartReport) yield return AutomaticSign.Report;
        if (IsLoop(message)) yield return AutomaticSign.Loop;
    }

    private static bool IsLoop(MimeMessage message)
        => message.Headers.Count(h => h.Id == HeaderId.Received) > MailReader.MostHops
            || Values(message, "Delivered-To").GroupBy(v => v, StringComparer.OrdinalIgnoreCase).Any(g => g.Skip(1).Any());

    // Parameters and comments may follow the word.
    private static bool IsWord(string value, string word) => value.Split([';', '(', ' ', '\t'], 2)[0].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Values(MimeMessage message, string name)
        => message.Headers.Where(h => h.Field.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value.Trim());
}
