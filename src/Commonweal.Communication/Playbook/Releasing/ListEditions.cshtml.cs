using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Releasing;

/// <summary>The editions of the whole book, and the next one.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class ListEditionsModel(CommonwealDb db, ReleaseRequests requests, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Changes { get; set; }

    public IReadOnlyList<PlaybookEdition> Editions { get; private set; } = [];

    /// <summary>What is new since the last signed edition.</summary>
    public IReadOnlyList<string> New { get; private set; } = [];

    public bool MayKeep => User.HasClaim("permission", "playbook.keep");

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        await PrepareAsync(stop);
        var changes = Changes?.Trim() ?? "";
        if (changes.Length == 0) ModelState.AddModelError(nameof(Changes), texts["playbook.changes.missing"]);
        if (CleanText.Length(changes) > ScenarioRelease.LongestChanges) ModelState.AddModelError(nameof(Changes), texts["errors.tooLong", ("most", ScenarioRelease.LongestChanges)]);
        if (!await db.Set<Scenario>().AnyAsync(s => s.ReleasedNumber != null && !s.Retired, stop)) ModelState.AddModelError("", texts["playbook.edition.empty"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        try
        {
            TempData["done"] = texts["playbook.release.asked", ("number", await requests.AskEditionAsync(changes, stop))];
            return LocalRedirect("/desk/playbook/editions");
        }
        catch (DbUpdateException)
        {
            // Somebody released one in the same moment.
            return this.ChangedMeanwhile(texts);
        }
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Editions = await db.Set<PlaybookEdition>().AsNoTracking().OrderByDescending(e => e.Number).Take(50).ToListAsync(stop);
        var last = Editions.FirstOrDefault(e => e.State == ReleaseState.Signed)?.Content;
        var now = await requests.AsItStandsAsync(stop);
        var names = await db.Set<Scenario>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Draft, stop);
        New =
        [
            .. now.Scenarios.Where(s => last?.Scenarios.Contains(s) != true).Select(s => here.Text(names[s.ScenarioId].Name) + " · " + texts["playbook.version.of", ("number", s.Number)]),
            .. (last?.Scenarios ?? []).Where(s => !now.Scenarios.Any(n => n.ScenarioId == s.ScenarioId)).Select(s => texts["playbook.edition.gone", ("name", here.Text(names[s.ScenarioId].Name))]),
            .. last is not null && ContentJson.Write(last.Terms) != ContentJson.Write(now.Terms) ? [texts["playbook.terms.title"]] : Array.Empty<string>(),
            .. last is not null && ContentJson.Write(last.Standing) != ContentJson.Write(now.Standing) ? [texts["playbook.standing.title"]] : Array.Empty<string>(),
        ];
    }
}
