using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Platform.Audit.Desk;

/// <summary>Who did what, newest first; by subject, colleague or day.</summary>
[RequirePermission("audit.read"), ResponseCache(NoStore = true)]
internal sealed class ReadTrailModel(AuditSearch search, AuditTrail audit, CommonwealDb db, Texts texts) : PageModel
{
    private const string Path = "/desk/audit";

    /// <summary>A record as it is shown.</summary>
    /// <param name="Day">The day, where the record tells no more than that.</param>
    internal sealed record Line(AuditRecord Record, DateOnly? Day, string Who, string What, string Kind);

    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)] public string? Subject { get; set; }

    /// <summary>Letters of a colleague's name.</summary>
    [BindProperty(SupportsGet = true)] public string? Who { get; set; }

    [BindProperty(SupportsGet = true)] public string? Actor { get; set; }

    [BindProperty(SupportsGet = true)] public string? Day { get; set; }

    [BindProperty(SupportsGet = true)] public string? Before { get; set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Account> Colleagues { get; private set; } = [];

    public IReadOnlyList<Line> Records { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Kinds = [.. AuditKinds.All(db).Select(k => new Choice(k, KindName(k))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
        var subject = Trimmed(Subject, 100);
        if (!string.IsNullOrEmpty(Kind) && subject is null) ModelState.AddModelError(nameof(Subject), texts["audit.subject.missing"]);
        if (subject is not null && string.IsNullOrEmpty(Kind)) ModelState.AddModelError(nameof(Kind), texts["audit.kind.missing"]);
        var day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        if (day is null && !string.IsNullOrEmpty(Day)) ModelState.AddModelError(nameof(Day), texts["audit.day.wrong"]);
        await ChooseActorAsync(stop);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            return;
        }
        var before = long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        var found = await search.FindAsync(new AuditQuestion(subject is null ? null : Kind, subject, Actor, day, before), stop);
        await ShowAsync(found, stop);
        if (subject is not null || Actor is not null)
            await audit.RecordAsync("read", "audit", subject is null ? Actor! : $"{Kind} {subject}"[..Math.Min(100, Kind!.Length + 1 + subject.Length)], stop: stop);
    }

    /// <summary>This search for another actor.</summary>
    public string Link(string? actor) => Href(("kind", Kind), ("subject", Subject), ("actor", actor), ("day", Day));

    /// <summary>Everything about the subject of a record.</summary>
    public string LinkTo(AuditRecord record) => Href(("kind", record.SubjectKind), ("subject", record.Subject));

    private async Task ChooseActorAsync(CancellationToken stop)
    {
        Actor = Trimmed(Actor, 40);
        if (Trimmed(Who, 100) is not { } words) return;
        Colleagues = await search.ColleaguesAsync(words, stop);
        if (Colleagues.Count == 0) ModelState.AddModelError(nameof(Who), texts["audit.who.unknown"]);
        if (Actor is null && Colleagues is [var one]) Actor = one.Id.ToString();
    }

    private async Task ShowAsync(List<AuditRecord> found, CancellationToken stop)
    {
        var page = found.Take(AuditSearch.PageSize).ToList();
        var names = await search.NamesAsync(page.Select(a => a.Actor), stop);
        Records = [.. page.Select(a => new Line(a, a.Actor == "resident" ? DateOnly.FromDateTime(a.At.UtcDateTime) : null, NameOf(a.Actor, names), ActionName(a.Action), KindName(a.SubjectKind)))];
        if (Before is not null) First = Link(Actor);
        if (found.Count > page.Count) Next = Href(("kind", Kind), ("subject", Subject), ("actor", Actor), ("day", Day), ("before", page[^1].Id.ToString(CultureInfo.InvariantCulture)));
    }

    private string NameOf(string actor, Dictionary<string, Account> names) => actor switch
    {
        "resident" => texts["audit.residents.one"],
        "system" => texts["audit.system"],
        _ => names.TryGetValue(actor, out var account) ? account.Name : actor,
    };

    private string ActionName(string action) => texts.Has("audit.action." + action) ? texts["audit.action." + action] : action;

    private string KindName(string kind) => texts.Has("audit.kind." + kind) ? texts["audit.kind." + kind] : kind;

    private static string Href(params (string Name, string? Value)[] query)
        => QueryHelpers.AddQueryString(Path, query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary(q => q.Name, q => q.Value, StringComparer.Ordinal));

    private static string? Trimmed(string? typed, int most)
    {
        var text = typed?.Trim().Replace("\0", "", StringComparison.Ordinal);
        return string.IsNullOrEmpty(text) ? null : text[..Math.Min(text.Length, most)];
    }
}
