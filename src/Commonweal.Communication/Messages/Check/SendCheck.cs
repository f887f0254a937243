using System.Text.RegularExpressions;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Readability;

namespace Commonweal.Communication.Messages.Check;

/// <summary>What is around a message when it is checked.</summary>
/// <param name="Languages">The city's languages in its order.</param>
/// <param name="Readers">Subscribers it goes to, by the language they read first.</param>
/// <param name="Now">The time.</param>
/// <param name="Unnamed">Names that must not go out in an election period; none outside one.</param>
/// <param name="Terms">The playbook's key terms.</param>
internal sealed record CheckSurroundings(IReadOnlyList<string> Languages, IReadOnlyDictionary<string, long> Readers, DateTimeOffset Now, IReadOnlyList<string> Unnamed, IReadOnlyList<KeyTerm> Terms)
{
    /// <summary>Whether a text in a language reaches anybody through an outlet, and whether the outlet is set up at all.</summary>
    public Func<Outlet, string?, bool> Reaches { get; init; } = (_, _) => true;
}

/// <summary>
/// Looks at a message before it goes out: what is missing in which language, for whom, and what must not go out at all.
/// The sender goes on knowingly or not at all.
/// </summary>
internal static partial class SendCheck
{
    private static readonly Outlet[] ToSubscribers = [Outlet.Email, Outlet.Sms, Outlet.WhatsApp, Outlet.Push];

    /// <summary>How it stands in each of the city's languages.</summary>
    public static IReadOnlyList<LanguageCheck> Languages(Message message, CheckSurroundings around) => [.. around.Languages.Select(l => Look(message, l, around))];

    /// <summary>What must be mended, then what is missing.</summary>
    public static IReadOnlyList<Finding> Run(Message message, CheckSurroundings around)
    {
        var findings = new List<Finding>();
        Whole(message, around, findings);
        foreach (var language in Languages(message, around)) In(message, language, around, findings);
        return [.. findings.OrderByDescending(f => f.Stops)];
    }

    private static void Whole(Message message, CheckSurroundings around, List<Finding> findings)
    {
        if (!message.Written.Any()) findings.Add(new(true, "nothing"));
        if (message.Outlets.Count == 0) findings.Add(new(true, "outlets"));
        if (message.GoesOutAt < around.Now) findings.Add(new(true, "past"));
        if (message.UsefulUntil is { } end && end <= (message.GoesOutAt ?? around.Now)) findings.Add(new(true, "over"));
        if (message.Outlets.Contains(Outlet.Alert) && !message.IsUrgent) findings.Add(new(true, "alert"));
        foreach (var outlet in message.Outlets.Where(o => !around.Reaches(o, null))) findings.Add(new(true, "closed", Words: outlet.ToString()));
        findings.AddRange(message.Outlets.Where(o => IsMute(o, message, around)).Select(o => new Finding(false, "template-none", Words: o.ToString())));
        if (message.Outlets.Any(ToSubscribers.Contains) && message.Topics.Count == 0 && !message.IsUrgent) findings.Add(new(true, "topics"));
        if (message.SignLink is null) findings.Add(new(false, "sign"));
        if (message.AudioLink is null) findings.Add(new(false, "audio"));
    }

    private static void In(Message message, LanguageCheck check, CheckSurroundings around, List<Finding> findings)
    {
        var (headline, text) = (WordsOf(message.Headline, check.Language), WordsOf(message.Text, check.Language));
        if (headline.Length == 0 && text.Length == 0) findings.Add(new(false, "untold", check.Language, check.Readers));
        else if (headline.Length == 0 || text.Length == 0) findings.Add(new(true, "half", check.Language, check.Readers));
        if (check.IsMachine) findings.Add(new(message.IsUrgent, message.IsUrgent ? "machine-urgent" : "machine", check.Language, check.Readers));
        else if (check.State is TextState.Outdated) findings.Add(new(false, "outdated", check.Language, check.Readers));
        if (check.IsWritten) findings.AddRange(message.Outlets.Where(o => around.Reaches(o, null) && !around.Reaches(o, check.Language) && !IsMute(o, message, around)).Select(o => new Finding(false, ToSubscribers.Contains(o) ? "template" : "account", check.Language, Words: o.ToString())));
        foreach (var place in Places().Matches(headline + " " + text).Select(m => m.Value).Distinct(StringComparer.Ordinal)) findings.Add(new(true, "place", check.Language, Words: place));
        foreach (var name in around.Unnamed.Where(n => (headline + " " + text).Contains(n, StringComparison.CurrentCultureIgnoreCase))) findings.Add(new(true, "election", check.Language, Words: name));
        foreach (var term in TermCheck.Find(headline + "\n" + text, check.Language, around.Terms)) findings.Add(new(false, "term", check.Language, Words: term.Words, Instead: term.Say));
        if (check.Measure is { IsPlain: false }) findings.Add(new(false, "plain", check.Language, check.Readers));
        else if (check.Measure is { LongSentences: [var first, ..] }) findings.Add(new(false, "long", check.Language, Words: first));
    }

    /// <summary>It goes to subscribers, and speaks none of the languages in which the message is written: nobody gets another one instead.</summary>
    private static bool IsMute(Outlet outlet, Message message, CheckSurroundings around)
        => ToSubscribers.Contains(outlet) && around.Reaches(outlet, null) && message.Written.Any() && !message.Written.Any(l => around.Reaches(outlet, l));

    private static LanguageCheck Look(Message message, string language, CheckSurroundings around)
    {
        var state = Worse(message.Headline.State(language), message.Text.State(language));
        var machine = new[] { message.Headline, message.Text }.Any(t => t.Languages.GetValueOrDefault(language) is { Origin: TextOrigin.Machine });
        var words = WordsOf(message.Text, language);
        return new(language, state, machine, words.Length == 0 ? null : PlainWords.Measure(words, language), around.Readers.GetValueOrDefault(language));
    }

    private static TextState Worse(TextState one, TextState other)
        => one is TextState.Missing || other is TextState.Missing ? TextState.Missing : one is TextState.Outdated || other is TextState.Outdated ? TextState.Outdated : other;

    private static string WordsOf(MultilingualText text, string language) => text.Languages.GetValueOrDefault(language)?.Text ?? "";

    /// <summary>A place of a template that nobody filled: <c>{street}</c>, <c>[STREET]</c>, crosses or lines.</summary>
    [GeneratedRegex(@"\{[^{}\n]{1,40}\}|\[\p{Lu}[\p{Lu} ]{2,40}\](?!\()|\bX{3,}\b|\b_{3,}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();
}
