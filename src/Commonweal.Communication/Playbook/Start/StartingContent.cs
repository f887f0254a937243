using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Standing;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Playbook.Start;

/// <summary>The sixteen scenarios, the standing pages and key terms that every city starts from, in the languages the program brings. Drafts: a city makes them its own.</summary>
internal static class StartingContent
{
    private const string Source = "en", Common = "common";

    private static readonly string[] Languages = ["en", "fr", "ar"];

    /// <summary>Short names in the order of the book, with what is the same in every language.</summary>
    public static IReadOnlyList<(string Code, IncidentLevel Level, Role Owner, Role Deputy)> All { get; } =
    [
        ("attack-here", IncidentLevel.Emergency, Role.Coordinator, Role.CommunicationsOfficer),
        ("attack-elsewhere", IncidentLevel.Citywide, Role.Coordinator, Role.LiaisonOfficer),
        ("desecration", IncidentLevel.Citywide, Role.LiaisonOfficer, Role.CommunicationsOfficer),
        ("hate-graffiti", IncidentLevel.Local, Role.LiaisonOfficer, Role.CommunicationsOfficer),
        ("hate-crime", IncidentLevel.Citywide, Role.LiaisonOfficer, Role.Coordinator),
        ("threats", IncidentLevel.Citywide, Role.Coordinator, Role.CommunicationsOfficer),
        ("school", IncidentLevel.Local, Role.LiaisonOfficer, Role.DepartmentOfficer),
        ("online-campaign", IncidentLevel.Local, Role.CommunicationsOfficer, Role.LiaisonOfficer),
        ("rumours", IncidentLevel.Citywide, Role.CommunicationsOfficer, Role.InformationOfficer),
        ("election-falsehood", IncidentLevel.Citywide, Role.CommunicationsOfficer, Role.InformationOfficer),
        ("city-hoax", IncidentLevel.Citywide, Role.CommunicationsOfficer, Role.InformationOfficer),
        ("demonstration", IncidentLevel.Citywide, Role.Coordinator, Role.CommunicationsOfficer),
        ("conflict-abroad", IncidentLevel.Local, Role.LiaisonOfficer, Role.Coordinator),
        ("arrivals", IncidentLevel.Citywide, Role.Coordinator, Role.InformationOfficer),
        ("staff-discrimination", IncidentLevel.Local, Role.Coordinator, Role.CommunicationsOfficer),
        ("paper-mode", IncidentLevel.Emergency, Role.Coordinator, Role.InformationOfficer),
    ];

    public static ScenarioContent Of(string code)
    {
        var (_, level, owner, deputy) = All.First(s => s.Code == code);
        var (own, common) = (Texts(code), Texts(Common));
        MultilingualText One(string key) => Joined(own, t => t.Text(key));
        IReadOnlyList<string[]> Rows(string key) => own[Source].Rows(key);
        MultilingualText Cell(string key, int row, int cell) => Joined(own, t => t.Rows(key) is var rows && row < rows.Count && cell < rows[row].Length ? rows[row][cell] : "");
        return new()
        {
            Name = One("name"), Trigger = One("trigger"), Steps = One("do"), Facts = One("facts"), Support = One("support"), Level = level,
            Owner = new(owner, null), Deputy = new(deputy, null), Approver = new(Role.Mayor, null), Backup = new(Role.Coordinator, null),
            BackupAfterMinutes = level == IncidentLevel.Local ? 60 : level == IncidentLevel.Citywide ? 20 : 10,
            Speakers = [.. Rows("speaker").Select((_, at) => new Speaker(Cell("speaker", at, 0), Cell("speaker", at, 1)))],
            Calls = [.. Rows("call").Select((row, at) => new Call(Cell("call", at, 0), Cell("call", at, 1), int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)))],
            Messages = [.. Rows("message").Select((_, at) => Cell("message", at, 0))],
            Rumours = [.. Rows("rumour").Select((_, at) => new ExpectedRumour(Cell("rumour", at, 0), Cell("rumour", at, 1)))],
            Templates = [.. Enum.GetValues<Medium>().Select(m => Template(m, own[Source].All("template " + m).Count > 0 ? own : common))],
        };
    }

    public static StandingContent Standing()
    {
        var texts = Texts(Common);
        MultilingualText One(string key) => Joined(texts, t => t.Text(key));
        return new()
        {
            Do = One("card do"), Say = One("card say"), NeverSay = One("card never"), Call = One("card call"), Danger = One("danger"),
            PartnersMay = One("partners may"), PartnersContact = One("partners contact"),
        };
    }

    public static IEnumerable<KeyTerm> Terms()
        => Languages.SelectMany(l => StartText.Read(l, "terms")!.Rows("term").Select(t => new KeyTerm { Language = l, NotSay = t[0], Say = t[1], Why = t[2] }));

    internal static IReadOnlyDictionary<string, StartText> Texts(string name) => Languages.ToDictionary(l => l, l => StartText.Read(l, name) ?? throw new InvalidOperationException($"No starting words '{name}' in '{l}'."));

    private static MessageTemplate Template(Medium medium, IReadOnlyDictionary<string, StartText> texts)
    {
        MultilingualText Cell(int cell) => Joined(texts, t => t.Rows("template " + medium)[0] is var parts && parts.Length == 1 ? (cell == 1 ? parts[0] : "") : parts[cell]);
        return new(medium, Cell(0), Cell(1));
    }

    /// <summary>Written in the source; the others are translations of what it says now.</summary>
    private static MultilingualText Joined(IReadOnlyDictionary<string, StartText> texts, Func<StartText, string> words)
    {
        var text = MultilingualText.Empty.Write(Source, words(texts[Source]));
        return text.IsEmpty ? text : Languages.Where(l => l != Source).Aggregate(text, (all, l) => words(texts[l]) is { Length: > 0 } said ? all.Translate(l, said, Source) : all);
    }
}
