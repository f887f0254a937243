using Commonweal.Communication.Playbook.Content;
using Commonweal.Standards.Sms;

namespace Commonweal.Communication.Messages.Forms;

/// <summary>What a form of a message needs to know around it, in the message's own language.</summary>
/// <param name="Language">Language of the texts.</param>
/// <param name="City">The city's name.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Text">The text, as written.</param>
/// <param name="Link">Where to read all of it, or null where it does not stand on the site.</param>
/// <param name="IsExercise">Nothing of it leaves the house.</param>
internal sealed record Spoken(string Language, string City, string Headline, string Text, string? Link, bool IsExercise = false);

/// <summary>One message in the forms that other channels take. Pure: the same words give the same forms.</summary>
internal static class OtherForms
{
    /// <summary>The longest post every network we know of takes (Mastodon's usual limit, in characters).</summary>
    public const int LongestPost = 500;

    /// <summary>A text message: who speaks, what is the matter, where to read more; never cut, so that its length can be seen.</summary>
    public static SmsText Sms(Spoken said) => SmsText.Of(With($"{said.City}: {said.Headline}", " ", said.Link));

    /// <summary>A post for social networks and messaging groups: headline, as much of the text as fits, the link.</summary>
    public static string Post(Spoken said)
    {
        var room = LongestPost - said.Headline.Length - 2 - (said.Link is null ? 0 : said.Link.Length + 2);
        var head = room < 20 ? said.Headline : $"{said.Headline}\n\n{MessageWords.Beginning(said.Text, room - 1)}";
        return With(head, "\n\n", said.Link);
    }

    /// <summary>What a presenter reads aloud: no links, no marks.</summary>
    public static string Radio(Spoken said) => $"{Sentence(said.Headline)}\n\n{MessageWords.Plain(said.Text)}";

    /// <summary>How long that takes to say, in seconds, at the calm pace of a newsreader.</summary>
    public static int Seconds(string text, string language) => (int)Math.Ceiling(SpeakingPace.Letters(text) / SpeakingPace.LettersPerSecond(language));

    internal static string Sentence(string headline) => headline.Length > 0 && char.IsPunctuation(headline[^1]) ? headline : headline + ".";

    private static string With(string words, string between, string? link) => link is null ? words : words + between + link;
}
