using System.Text.RegularExpressions;
using MimeKit;

namespace Commonweal.BrowserTests;

/// <summary>The letters of the city under test, which the program writes into a folder.</summary>
internal static class Letters
{
    /// <summary>The newest letter to an address, once the program has written it.</summary>
    /// <param name="browser">The city.</param>
    /// <param name="email">To whom.</param>
    /// <param name="which">Which of several; any, where nothing is said.</param>
    internal static async Task<MimeMessage> LetterAsync(this BrowserFixture browser, string email, Func<MimeMessage, bool>? which = null)
    {
        for (var look = 0; look < 600; look++)
        {
            foreach (var file in new DirectoryInfo(Path.Combine(browser.Folder, "mail")).EnumerateFiles("*.eml").OrderByDescending(f => f.Name).Take(2000))
            {
                var letter = await MimeMessage.LoadAsync(file.FullName);
                if (letter.To.Mailboxes.Single().Address == email && which?.Invoke(letter) is not false) return letter;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("No such letter was written.");
    }

    /// <summary>The path of the link in a letter whose path has this pattern after its language.</summary>
    internal static string LinkIn(MimeMessage letter, string pattern)
        => Regex.Match(letter.TextBody!, $"https?://[^/]+(?<path>/[a-z]{{2}}{pattern})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["path"].Value;
}
