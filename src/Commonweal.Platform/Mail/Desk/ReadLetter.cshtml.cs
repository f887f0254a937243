using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Mail.Desk;

/// <summary>One letter as its reader would see it, with links that work.</summary>
[RequirePermission("mail.folder"), ResponseCache(NoStore = true)]
internal sealed partial class ReadLetterModel(MailFolder folder, AuditTrail audit) : PageModel
{
    /// <summary>Some words of the text, or an address in it.</summary>
    internal sealed record Piece(string Words, bool IsLink);

    public FiledLetter Letter { get; private set; } = null!;

    /// <summary>Lines of the text, in pieces.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>> Text { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await folder.ReadAsync(name, stop) is not { } read) return NotFound();
        Letter = read.Letter;
        Text = [.. read.Text.ReplaceLineEndings("\n").Trim().Split('\n').Select(Pieces)];
        await audit.RecordAsync("read", "mail", name, stop: stop);
        return Page();
    }

    private static List<Piece> Pieces(string line)
    {
        var pieces = new List<Piece>();
        var from = 0;
        foreach (var match in Address().EnumerateMatches(line))
        {
            pieces.Add(new Piece(line[from..match.Index], IsLink: false));
            pieces.Add(new Piece(line.Substring(match.Index, match.Length), IsLink: true));
            from = match.Index + match.Length;
        }
        pieces.Add(new Piece(line[from..], IsLink: false));
        return pieces;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Address();
}
