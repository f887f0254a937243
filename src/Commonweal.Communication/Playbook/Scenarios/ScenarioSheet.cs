using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Commonweal.Communication.Playbook.Scenarios;

/// <summary>A scenario's content as it is shown in one language, on the desk or on paper.</summary>
internal sealed record ScenarioSheet(ScenarioContent Content, string Language, IReadOnlyDictionary<Guid, string> Names, Texts Texts, Here Here)
{
    /// <summary>Where the draft is changed, section by section; null where nobody may.</summary>
    public string? EditPath { get; init; }

    /// <summary>On paper stand only the texts that go out without the network.</summary>
    public bool OnPaper { get; init; }

    public IEnumerable<MessageTemplate> Templates => Content.Templates.Where(t => !OnPaper || t.Medium is Medium.Notice or Medium.Sms or Medium.Radio or Medium.Poster or Medium.PhoneTree);

    public string Word(string key, params (string, object?)[] values) => Texts.In(Language, key, values);

    public string Post(Post? post)
        => post switch { null => Word("common.notGiven"), { Role: { } role } => Word("role." + role), _ => Names.GetValueOrDefault(post.AccountId ?? Guid.Empty) ?? Word("common.notGiven") };

    /// <summary>The words in the sheet's language; where there are none, in the nearest, and so marked.</summary>
    public IHtmlContent Say(MultilingualText text) => Said.Of(text, Language, Here);

    /// <summary>A prepared text with what is known beforehand filled in: the three messages, the city, the emergency number.</summary>
    public IHtmlContent Ready(MultilingualText text) => Said.Of(text, Language, Here, Filled);

    /// <summary>The lines of a text, each for a list.</summary>
    public IEnumerable<IHtmlContent> Lines(MultilingualText text) => Said.Lines(text, Language, Here);

    public MapCount Count => MessageMap.Count(Content.Messages, Language);

    private string Filled(string words, string language)
    {
        string Message(int at) => Content.Messages.ElementAtOrDefault(at)?.For(language, Here.City.Languages).Text is { Length: > 0 } said ? said : "{" + Placeholders.Known[^(3 - at)] + "}";
        return Placeholders.Fill(words, new Dictionary<string, string>
        {
            ["first"] = Message(0), ["second"] = Message(1), ["third"] = Message(2), ["emergency"] = Here.City.Settings.EmergencyNumber, ["city"] = Here.City.Settings.Name.For(language, Here.City.Languages).Text,
        });
    }

    public string EditOf(Section section) => EditPath + Editing.Sections.PathOf(section);
}

/// <summary>What the city wrote, in the language it is in.</summary>
internal static class Said
{
    public static IHtmlContent Of(MultilingualText text, string language, Here here, Func<string, string, string>? filled = null)
    {
        var spoken = text.For(language, here.City.Languages);
        return Marked(filled?.Invoke(spoken.Text, spoken.Language) ?? spoken.Text, spoken, language, here);
    }

    public static IEnumerable<IHtmlContent> Lines(MultilingualText text, string language, Here here)
    {
        var spoken = text.For(language, here.City.Languages);
        return spoken.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Marked(line, spoken, language, here));
    }

    private static TagBuilder Marked(string words, SpokenText spoken, string language, Here here)
    {
        var span = new TagBuilder("span") { Attributes = { ["class"] = "lines" } };
        span.InnerHtml.Append(words);
        if (spoken.Language == language || words.Length == 0) return span;
        (span.Attributes["lang"], span.Attributes["dir"]) = (spoken.Language, here.DirectionOf(spoken.Language));
        if (spoken.IsFallback) (span.Attributes["class"], span.Attributes["data-language"]) = ("lines fallback-language", here.NativeName(spoken.Language));
        return span;
    }
}
