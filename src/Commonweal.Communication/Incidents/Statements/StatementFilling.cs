using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Messages.News;
using Commonweal.Communication.Playbook;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>Fills a scenario's templates from the room, language by language. What the form still asks for stays a place in braces.</summary>
internal sealed class StatementFilling(Here here, CityTime time, PublicAddress address)
{
    private static readonly Medium[] Preferred = [Medium.Notice, Medium.Email, Medium.Feed, Medium.Post];

    /// <summary>The template a statement begins with: the one asked for, or the first that suits.</summary>
    public static MessageTemplate? Template(ScenarioContent content, Medium? asked)
        => (asked is { } medium ? content.Template(medium) : null) ?? Preferred.Select(content.Template).FirstOrDefault(t => t is not null);

    /// <summary>A template as the form shows it: everything filled that the room knows.</summary>
    public string Begin(string template, string language, ScenarioContent content, Incident incident) => Placeholders.Fill(template, Known(language, content, incident));

    /// <summary>What the form has asked for is filled in, too: place, line, when the city speaks again, and where it is read.</summary>
    public string Finish(string words, string language, ScenarioContent content, Incident incident, Guid message, DateTimeOffset next)
    {
        var values = Known(language, content, incident);
        values["next"] = time.Day(next) == here.Today ? time.Time(next, language) : time.ShortWithTime(next, language);
        values["link"] = address.Link($"/{language}{PublicNews.Path}/{message}");
        return Placeholders.Fill(words, values);
    }

    private Dictionary<string, string> Known(string language, ScenarioContent content, Incident incident)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["city"] = here.City.Settings.Name.IsEmpty ? here.Name : In(here.City.Settings.Name, language), ["emergency"] = here.City.Settings.EmergencyNumber,
            ["day"] = time.Full(incident.OpenedAt, language), ["time"] = time.Time(incident.OpenedAt, language),
        };
        foreach (var (name, at) in new[] { ("first", 0), ("second", 1), ("third", 2) }) Put(name, content.Messages.ElementAtOrDefault(at));
        Put("place", !incident.Place.IsEmpty ? incident.Place : incident.DistrictCode is { } code ? here.City.District(code)?.Name : null);
        if (incident.Line.Length > 0) values["contact"] = incident.Line;
        Put("help", TasksOfScenario.LinesOf(content.Support).FirstOrDefault());
        // Help is a sentence of its own in the scenario; within another it ends without its stop.
        if (values.TryGetValue("help", out var help)) values["help"] = help.TrimEnd('.', '。', ' ');
        return values;

        void Put(string name, MultilingualText? text)
        {
            if (text is { IsEmpty: false }) values[name] = In(text, language);
        }
    }

    private string In(MultilingualText text, string language) => text.For(language, here.City.Languages).Text;
}
