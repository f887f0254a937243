using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>Something a scenario lacks.</summary>
/// <param name="What">Word of the catalogue, after <c>playbook.gap.</c>.</param>
/// <param name="Section">Where it is mended.</param>
/// <param name="Language">In which language, or null.</param>
/// <param name="Count">How many, or how much over.</param>
internal sealed record Gap(string What, Section Section, string? Language = null, int Count = 0)
{
    /// <summary>Nothing is released with such a gap.</summary>
    public bool Stops => What.StartsWith("no-", StringComparison.Ordinal);
}

/// <summary>What a scenario lacks before it may be released, and what it had better have.</summary>
internal static class Gaps
{
    public static IReadOnlyList<Gap> Of(ScenarioContent content, IReadOnlyList<string> languages)
    {
        var first = languages[0];
        List<Gap> gaps = [];
        void Unless(bool there, string what, Section section)
        {
            if (!there) gaps.Add(new(what, section));
        }
        Unless(Says(content.Trigger), "no-trigger", Section.Basics);
        Unless(content.Owner is not null, "no-owner", Section.Duty);
        Unless(content.Approver is not null && content.Backup is not null && content.Approver != content.Backup, "no-approver", Section.Duty);
        Unless(content.Speakers.Count > 0, "no-speaker", Section.Speakers);
        Unless(content.Calls.Count > 0, "no-call", Section.Calls);
        Unless(content.Messages.Count(Says) == ScenarioContent.MessageCount, "no-messages", Section.Messages);
        Unless(content.Template(Medium.Notice) is { } notice && Says(notice.Words), "no-notice", Section.Templates);
        foreach (var language in languages)
        {
            if (MessageMap.Count(content.Messages, language) is { Fits: false } count) gaps.Add(new(count.WordsOver > 0 ? "words-over" : "seconds-over", Section.Messages, language, count.WordsOver > 0 ? count.WordsOver : (int)Math.Round(count.Seconds)));
            foreach (var section in content.Texts().Where(t => !t.Text.IsEmpty).GroupBy(t => t.Section, t => t.Text.State(language)))
            {
                if (section.Count(s => s == TextState.Missing) is > 0 and var missing) gaps.Add(new("missing", section.Key, language, missing));
                if (section.Count(s => s == TextState.Outdated) is > 0 and var outdated) gaps.Add(new("outdated", section.Key, language, outdated));
            }
        }
        return gaps;

        bool Says(MultilingualText text) => text.Languages.ContainsKey(first);
    }

    /// <summary>The sections in which two contents differ.</summary>
    public static IReadOnlyList<Section> Between(ScenarioContent before, ScenarioContent after)
        => [.. Enum.GetValues<Section>().Where(s => Of(before, s) != Of(after, s))];

    private static string Of(ScenarioContent content, Section section) => ContentJson.Write<object>(section switch
    {
        Section.Basics => new { content.Name, content.Trigger, content.Level, content.Steps },
        Section.Duty => new { content.Owner, content.Deputy, content.Approver, content.Backup, content.BackupAfterMinutes },
        Section.Messages => content.Messages,
        Section.Speakers => content.Speakers,
        Section.Calls => content.Calls,
        Section.Guidance => new { content.Facts, content.Support },
        Section.Rumours => content.Rumours,
        Section.Templates => content.Templates,
    });
}
