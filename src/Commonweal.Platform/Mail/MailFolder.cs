using Commonweal.Platform.Data;
using MimeKit;

namespace Commonweal.Platform.Mail;

/// <summary>A letter in the folder.</summary>
internal sealed record FiledLetter(string Name, DateTimeOffset At, string To, string Subject, string? Language);

/// <summary>Reads what was written to the mail folder.</summary>
internal sealed class MailFolder(DataPlace place)
{
    internal const int PageSize = 50;

    /// <summary>Letters, newest first; names begin with the time they were written.</summary>
    internal async Task<List<FiledLetter>> ListAsync(string? before, CancellationToken stop)
    {
        if (!Directory.Exists(place.MailFolder)) return [];
        var names = Directory.EnumerateFiles(place.MailFolder, "*.eml").Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => before is null || string.CompareOrdinal(n, before) < 0).OrderDescending(StringComparer.Ordinal).Take(PageSize + 1);
        var letters = new List<FiledLetter>();
        foreach (var name in names)
            if (await ReadAsync(name, stop) is { } read) letters.Add(read.Letter);
        return letters;
    }

    /// <summary>One letter with its text, or null where there is none of this name.</summary>
    internal async Task<(FiledLetter Letter, string Text)?> ReadAsync(string name, CancellationToken stop)
    {
        // The name comes from an address line: it may only be one that this program gives.
        if (!name.All(c => char.IsAsciiDigit(c) || c == '-' || c is >= 'a' and <= 'f')) return null;
        var file = Path.Combine(place.MailFolder, name + ".eml");
        if (!File.Exists(file)) return null;
        using var message = await MimeMessage.LoadAsync(file, stop);
        var letter = new FiledLetter(name, message.Date, message.To.ToString(), message.Subject ?? "", message.Body?.Headers["Content-Language"]);
        return (letter, message.TextBody ?? "");
    }
}
