using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Start;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Scenarios;

/// <summary>The book's contents: every scenario, how grave the event is and how it stands.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class ListScenariosModel(CommonwealDb db, PostWords posts, StartingScenarios starting, Here here, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public IncidentLevel? Level { get; set; }

    [BindProperty(SupportsGet = true)] public ReviewState? State { get; set; }

    public IReadOnlyList<ScenarioLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public PlaybookEdition? Edition { get; private set; }

    /// <summary>How many of the scenarios the program brings are not here.</summary>
    public int Missing { get; private set; }

    public bool MayKeep => User.HasClaim("permission", "playbook.keep");

    public ScenarioSheet SheetOf(ScenarioContent content) => new(content, here.Language, Names, texts, here);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await db.Set<Scenario>().AsNoTracking().Where(s => !s.Retired).ToListAsync(stop);
        var released = (await db.Set<ScenarioRelease>().AsNoTracking()
            .Where(r => r.State == ReleaseState.Waiting || db.Set<Scenario>().Any(s => s.Id == r.ScenarioId && s.ReleasedNumber == r.Number)).ToListAsync(stop)).ToLookup(r => r.ScenarioId);
        var lines = all.Select(s => new ScenarioLine(s,
            ScenarioLine.StateOf(s, released[s.Id].Any(r => r.State == ReleaseState.Waiting), released[s.Id].FirstOrDefault(r => r.Number == s.ReleasedNumber)?.Content, here.Today), Gaps.Of(s.Draft, here.City.Languages).Count));
        Lines = [.. lines.Where(l => (Level is null || l.Scenario.Draft.Level == Level) && (State is null || l.State == State))
            .OrderByDescending(l => l.Scenario.Draft.Level).ThenBy(l => here.Text(l.Scenario.Draft.Name), StringComparer.CurrentCulture)];
        Names = await posts.NamesAsync(Lines.Select(l => l.Scenario.Draft), stop);
        Edition = await db.Set<PlaybookEdition>().AsNoTracking().Where(e => e.State == ReleaseState.Signed).OrderByDescending(e => e.Number).FirstOrDefaultAsync(stop);
        Missing = await starting.MissingAsync(stop);
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        await starting.AddAsync(stop);
        TempData["done"] = texts["playbook.start.done"];
        return LocalRedirect("/desk/playbook");
    }
}
