using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>Everything a scenario says. Immutable: a release keeps one as it was, and what was released never changes.</summary>
internal sealed record ScenarioContent
{
    public const int MessageCount = 3, LongestName = 120, LongestText = 2000, MostLines = 12, MostMinutes = 240;

    public MultilingualText Name { get; init; } = MultilingualText.Empty;

    /// <summary>What has to have happened for this to begin.</summary>
    public MultilingualText Trigger { get; init; } = MultilingualText.Empty;

    public IncidentLevel Level { get; init; }

    /// <summary>What is done first, a line each.</summary>
    public MultilingualText Steps { get; init; } = MultilingualText.Empty;

    public Post? Owner { get; init; }

    public Post? Deputy { get; init; }

    /// <summary>Who agrees before something goes out.</summary>
    public Post? Approver { get; init; }

    /// <summary>Who agrees where the approver has not answered after <see cref="BackupAfterMinutes"/>.</summary>
    public Post? Backup { get; init; }

    public int BackupAfterMinutes { get; init; } = 15;

    /// <summary>Who speaks, the first first.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>Whom to tell before the public, the first first.</summary>
    public IReadOnlyList<Call> Calls { get; init; } = [];

    /// <summary>The three messages everybody repeats.</summary>
    public IReadOnlyList<MultilingualText> Messages { get; init; } = [];

    /// <summary>What must be known, and by whom confirmed, before it is said.</summary>
    public MultilingualText Facts { get; init; } = MultilingualText.Empty;

    public IReadOnlyList<MessageTemplate> Templates { get; init; } = [];

    public IReadOnlyList<ExpectedRumour> Rumours { get; init; } = [];

    /// <summary>Help to offer to those it hits, a line each.</summary>
    public MultilingualText Support { get; init; } = MultilingualText.Empty;

    public MessageTemplate? Template(Medium medium) => Templates.FirstOrDefault(t => t.Medium == medium);

    /// <summary>The content with one template in place of that medium's former one; an empty one takes it away.</summary>
    public ScenarioContent With(MessageTemplate template)
        => this with { Templates = [.. Templates.Where(t => t.Medium != template.Medium).Concat(template.Words.IsEmpty ? [] : [template]).OrderBy(t => t.Medium)] };

    /// <summary>The texts that leave the house: messages, templates, answers.</summary>
    public IEnumerable<(Section Section, MultilingualText Text)> Outward() =>
    [
        .. Messages.Select(m => (Section.Messages, m)), .. Rumours.Select(r => (Section.Rumours, r.Answer)), .. Templates.SelectMany(t => new[] { (Section.Templates, t.Subject), (Section.Templates, t.Words) }),
    ];

    /// <summary>Every text in it, with the section it stands in.</summary>
    public IEnumerable<(Section Section, MultilingualText Text)> Texts() =>
    [
        (Section.Basics, Name), (Section.Basics, Trigger), (Section.Basics, Steps), (Section.Guidance, Facts), (Section.Guidance, Support),
        .. Messages.Select(m => (Section.Messages, m)),
        .. Speakers.SelectMany(s => new[] { (Section.Speakers, s.Who), (Section.Speakers, s.On) }),
        .. Calls.SelectMany(c => new[] { (Section.Calls, c.Who), (Section.Calls, c.How) }),
        .. Rumours.SelectMany(r => new[] { (Section.Rumours, r.Said), (Section.Rumours, r.Answer) }),
        .. Templates.SelectMany(t => new[] { (Section.Templates, t.Subject), (Section.Templates, t.Words) }),
    ];
}

/// <summary>The parts in which a scenario is read, changed and compared.</summary>
internal enum Section
{
    Basics,
    Duty,
    Messages,
    Speakers,
    Calls,
    Guidance,
    Rumours,
    Templates,
}
