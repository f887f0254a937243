using Commonweal.Benchmarks.Filling;

namespace Commonweal.Benchmarks.Figures;

/// <summary>A page that shows concerns, or counts them.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Who">Whose session asks for it; empty for everybody's.</param>
/// <param name="Path">Its address in a city.</param>
/// <param name="Miss">A query that makes each request one the cache has not seen, ending in <c>=</c>; null where nothing is cached.</param>
/// <param name="Full">The name of a list whose page is full in a city of a thousand as well: what this page is compared with where a filter finds few there.</param>
internal sealed record ManyPage(string Name, string Who, Func<FilledSite, string> Path, string? Miss = null, string? Full = null);

/// <summary>Every page and list that shows concerns.</summary>
internal static class ManyPages
{
    // A search asks more than a list does, in a city of a thousand as well.
    private const string FullSearch = "queue, everyday word";

    private const string Queue = "/desk/concerns", Released = "/en/you-said-we-did", Requests = "/open311/v2/requests";

    internal static IReadOnlyList<ManyPage> All =>
    [
        new(FullSearch, "Coordinator", _ => $"{Queue}?words={SpokenWords.Everyday}"),
        .. Lists("queue", "Coordinator", Queue),
        new("queue deep", "Coordinator", s => $"{Queue}?after={s.DeepOpen}", Full: "queue"),
        new("queue finished, deep", "Coordinator", s => $"{Queue}?state=finished&after={s.DeepFinished}", Full: "queue"),
        new("queue department", "Coordinator", s => $"{Queue}?department={s.City.Topics[0].DepartmentId}", Full: "queue"),
        new("queue department, received", "Coordinator", s => $"{Queue}?department={s.City.Topics[0].DepartmentId}&state=received", Full: "queue"),
        new("queue department, topic, district", "Coordinator", s => $"{Queue}?department={s.City.Topics[0].DepartmentId}&topic={s.City.Topics[0].Id}&district={s.City.Districts[0]}", Full: "queue"),
        new("queue topic of another department", "Coordinator", s => $"{Queue}?department={s.City.Topics[^1].DepartmentId}&topic={s.City.Topics[0].Id}", Full: "queue"),
        new("queue mine", "Coordinator", s => $"{Queue}?who={s.City.Coordinator.Id}", Full: "queue"),
        new("queue with preview", "Coordinator", s => $"{Queue}?open={s.OfDepartment}", Full: "queue"),
        .. Lists("officer's queue", "DepartmentOfficer", Queue),
        .. Lists("ombud's queue", "Ombud", "/desk/ombud"),
        new("late, by whom", "Coordinator", _ => Queue + "/late"),
        new("concern", "Coordinator", s => $"{Queue}/{s.OfDepartment}"),
        new("concern, answer", "Coordinator", s => $"{Queue}/{s.OfDepartment}/answer"),
        new("concern, join", "Coordinator", s => $"{Queue}/{s.OfDepartment}/join"),
        new("concern, release", "Coordinator", s => $"{Queue}/{s.OfDepartment}/release"),
        new("concern at the ombud", "Ombud", s => $"{Queue}/{s.AtOmbud}"),
        new("letters", "Coordinator", _ => "/desk/enter/letters"),
        new("entered by me", "Coordinator", _ => "/desk/enter/mine"),
        new("enter", "Coordinator", _ => "/desk/enter"),
        new("topics", "Coordinator", _ => Queue + "/topics"),
        new("today, coordinator", "Coordinator", _ => "/desk"),
        new("today, officer", "DepartmentOfficer", _ => "/desk"),
        new("today, ombud", "Ombud", _ => "/desk"),
        new("overview", "Mayor", _ => "/desk/overview"),
        new("retention", "Administrator", _ => "/desk/retention"),
        new("audit", "Ombud", _ => "/desk/audit"),
        new("audit of a concern", "Ombud", s => $"/desk/audit?kind=concern&subject={s.OfDepartment}"),
        new("front page", "", _ => "/en", "?page="),
        new("figures for everybody", "", _ => "/en/figures", "?page="),
        new("you said, we did", "", _ => Released, "?after="),
        new("you said, we did, district", "", s => $"{Released}?district={s.City.Districts[0]}", "&after=", Full: "you said, we did"),
        new("you said, we did, topic", "", s => $"{Released}?topic={s.City.Topics[0].Id}", "&after=", Full: "you said, we did"),
        new("you said, we did, district and topic", "", s => $"{Released}?district={s.City.Districts[0]}&topic={s.City.Topics[0].Id}", "&after=", Full: "you said, we did"),
        new("you said, we did, rare district and topic", "", s => $"{Released}?district={s.City.Districts[^1]}&topic={s.City.Topics[^1].Id}", "&after=", Full: "you said, we did"),
        new("you said, we did, deep", "", s => $"{Released}?after={s.DeepReleased}", "&topic=", Full: "you said, we did"),
        new("you said, we did, feed", "", _ => Released + ".atom", "?page="),
        new("you said, we did, one", "", s => $"{Released}/{s.Released[0]}", "?page="),
        new("public search, frequent", "", _ => "/en/search?q=" + SpokenWords.Frequent),
        new("public search, street", "", s => "/en/search?q=" + new SpokenWords(s.Count).Street(3)),
        new("public search, frequent apart", "", _ => "/en/search?q=" + Uri.EscapeDataString(SpokenWords.FrequentApart)),
        .. Open311("open311 json", ".json"),
        new("open311 xml, by number", "", s => $"{Requests}.xml?service_request_id={Numbers(s)}"),
        new("open311 one", "", s => $"{Requests}/{s.Released[0]:N}.json"),
        new("tell", "resident", _ => "/en/tell"),
        new("tell, words", "resident", _ => "/en/tell/words"),
        new("tell, check", "resident", _ => "/en/tell/check"),
        new("follow", "resident", _ => "/en/follow/concern"),
    ];

    private static IEnumerable<ManyPage> Lists(string name, string who, string path) =>
    [
        new(name, who, _ => path),
        new(name + ", topic", who, s => $"{path}?topic={(path == Queue ? s.City.Topics[0] : s.City.Unfair).Id}", Full: name),
        new(name + ", district", who, s => $"{path}?district={s.City.Districts[0]}", Full: name),
        new(name + ", received", who, _ => path + "?state=received", Full: name),
        new(name + ", answered", who, _ => path + "?state=answered", Full: name),
        new(name + ", reopened", who, _ => path + "?state=reopened", Full: name),
        new(name + ", finished", who, _ => path + "?state=finished", Full: name),
        new(name + ", late", who, _ => path + "?due=late", Full: name),
        new(name + ", soon", who, _ => path + "?due=soon", Full: name),
        new(name + ", nobody's", who, _ => path + "?who=nobody", Full: name),
        new(name + ", district, nobody's, late", who, s => $"{path}?district={s.City.Districts[0]}&who=nobody&due=late", Full: name),
        new(name + ", frequent word", who, _ => $"{path}?words={SpokenWords.Frequent}", Full: FullSearch),
        new(name + ", frequent word, district", who, s => $"{path}?words={SpokenWords.Frequent}&district={s.City.Districts[0]}", Full: FullSearch),
        new(name + ", frequent word, finished", who, _ => $"{path}?words={SpokenWords.Frequent}&state=finished", Full: FullSearch),
        new(name + ", street", who, s => $"{path}?words={new SpokenWords(s.Count).Street(3)}", Full: FullSearch),
        new(name + ", frequent words that never meet", who, _ => $"{path}?words={Uri.EscapeDataString(SpokenWords.FrequentApart)}", Full: FullSearch),
        new(name + ", Arabic word", who, _ => $"{path}?words={Uri.EscapeDataString(SpokenWords.Arabic)}", Full: FullSearch),
        new(name + ", absent word", who, _ => $"{path}?words={SpokenWords.Absent}", Full: FullSearch),
    ];

    /// <summary>Spans that give about the same number of requests in both cities: the specification's thousand a reply would compare a thousand with forty.</summary>
    private static IEnumerable<ManyPage> Open311(string name, string format) =>
    [
        new(name, "", s => $"{Requests}{format}{Span(s, '?')}"),
        new(name + ", service", "", s => $"{Requests}{format}?service_code={s.City.Topics[0].Code}{Span(s, '&')}"),
        new(name + ", closed", "", s => $"{Requests}{format}?status=closed{Span(s, '&')}"),
        new(name + ", open", "", s => $"{Requests}{format}?status=open{Span(s, '&')}"),
        new(name + ", by number", "", s => $"{Requests}{format}?service_request_id={Numbers(s)}"),
        new(name + ", of a key", "", s => $"{Requests}{format}?api_key={s.City.Open311Secret}&service_code={s.City.Topics[^1].Code}&status=open{Span(s, '&')}"),
    ];

    private static string Span(FilledSite site, char sign)
        => site.Count <= 1000 ? "" : $"{sign}start_date={site.QuietDay:yyyy-MM-dd}T00:00:00Z&end_date={site.QuietDay:yyyy-MM-dd}T23:00:00Z";

    private static string Numbers(FilledSite site) => string.Join(',', site.Released.Select(id => id.ToString("N")));
}
