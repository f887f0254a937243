using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>The tasks a scenario asks for. Pure: the same scenario gives the same tasks.</summary>
internal static class TasksOfScenario
{
    public static IReadOnlyList<IncidentTask> Make(Guid incident, ScenarioContent content, DateTimeOffset openedAt)
    {
        List<IncidentTask> tasks = [];
        if (content.Owner is { } owner) Add(TaskKind.Lead, owner);
        if (content.Deputy is { } deputy) Add(TaskKind.Lead, deputy);
        foreach (var step in LinesOf(content.Steps)) Add(TaskKind.Step, content.Owner, what: step);
        foreach (var call in content.Calls) Add(TaskKind.Call, null, call.Who, call.How, call.WithinMinutes is { } minutes ? openedAt.AddMinutes(minutes) : null);
        foreach (var speaker in content.Speakers) Add(TaskKind.Speaker, null, speaker.Who, speaker.On);
        foreach (var help in LinesOf(content.Support)) Add(TaskKind.Support, null, what: help);
        return tasks;

        void Add(TaskKind kind, Post? post, MultilingualText? who = null, MultilingualText? what = null, DateTimeOffset? due = null) => tasks.Add(new IncidentTask
        {
            IncidentId = incident, Order = tasks.Count, Kind = kind, Post = post?.ToString(), Who = who ?? MultilingualText.Empty, What = what ?? MultilingualText.Empty, DueAt = due,
        });
    }

    /// <summary>A text of many lines as many texts, line by line in each of its languages.</summary>
    internal static IEnumerable<MultilingualText> LinesOf(MultilingualText text)
    {
        var lines = text.Languages.ToDictionary(l => l.Key, l => l.Value.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
        for (var at = 0; at < lines.Values.Select(l => l.Length).DefaultIfEmpty().Max(); at++)
            yield return MultilingualText.Of([.. lines.Where(l => at < l.Value.Length).Select(l => (l.Key, l.Value[at]))]);
    }
}
