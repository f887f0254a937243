using System.Text;
using System.Text.RegularExpressions;

namespace Commonweal.Communication.Rumours;

/// <summary>
/// Finds in a text what leads to a person's or a group's account: @names, and links into networks where people have
/// accounts. What is found is refused: Commonweal records what is said, never who said it.
/// </summary>
internal static partial class AccountTraces
{
    private static readonly string[] Networks =
    [
        "facebook.com", "fb.com", "fb.me", "fb.watch", "m.me", "messenger.com", "instagram.com", "threads.net", "threads.com", "twitter.com", "x.com", "t.co", "t.me", "telegram.me",
        "tiktok.com", "snapchat.com", "linkedin.com", "lnkd.in", "bsky.app", "wa.me", "chat.whatsapp.com", "whatsapp.com", "discord.gg", "discord.com", "vk.com", "ok.ru",
        "weibo.com", "reddit.com", "pinterest.com", "tumblr.com", "twitch.tv", "truthsocial.com", "gab.com", "line.me", "mastodon.social", "signal.group", "nextdoor.com", "clubhouse.com",
    ];

    private static readonly string[] Pages = ["/@", "/channel/", "/user/", "/users/", "/c/", "/profile/", "/profile.php"];

    /// <summary>The first trace in the text, as it was typed; null where there is none.</summary>
    public static string? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        // Full-width and other disguised letters are read as what they look like.
        var plain = text.Normalize(NormalizationForm.FormKC);
        foreach (Match link in Link().Matches(plain))
            if (IsOfAnAccount(link.Groups["host"].Value.ToLowerInvariant(), link.Groups["path"].Value.ToLowerInvariant())) return link.Value;
        return Handle().Match(plain) is { Success: true } handle ? handle.Value.Trim() : null;
    }

    // The bare name of a network leads to nobody.
    private static bool IsOfAnAccount(string host, string path)
        => path.TrimEnd('.', ',', ')', ';').Length > 1 && Networks.Any(n => host == n || host.EndsWith("." + n, StringComparison.Ordinal))
            || Pages.Any(p => path.StartsWith(p, StringComparison.Ordinal));

    [GeneratedRegex(@"(?:https?://)?(?<![@\w.-])(?<host>(?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?<path>/[^\s]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    // An @ inside a word is an e-mail address; one alone is a price or a place.
    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+-])@\p{L}[\p{L}\p{M}\p{N}_.-]+|(?<![\w/])/?u/[A-Za-z0-9_-]{3,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handle();
}
