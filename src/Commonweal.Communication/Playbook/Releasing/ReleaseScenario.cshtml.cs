using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Terms;
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

/// <summary>A term not to say that stands in a draft.</summary>
internal sealed record TermInDraft(string Language, Section Section, TermFound Found);

/// <summary>Gives the draft a number and asks a second person to sign it, with everything it lacks before one's eyes.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class ReleaseScenarioModel(CommonwealDb db, ReleaseRequests requests, KeyTerms terms, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Changes { get; set; }

    public Scenario Scenario { get; private set; } = null!;

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public IReadOnlyList<TermInDraft> Terms { get; private set; } = [];

    /// <summary>Sections that differ from the version that holds now; null where none does yet.</summary>
    public IReadOnlyList<Section>? Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Version = Scenario.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        var changes = Changes?.Trim() ?? "";
        if (changes.Length == 0) ModelState.AddModelError(nameof(Changes), texts["playbook.changes.missing"]);
        if (CleanText.Length(changes) > ScenarioRelease.LongestChanges) ModelState.AddModelError(nameof(Changes), texts["errors.tooLong", ("most", ScenarioRelease.LongestChanges)]);
        if (Gaps.Any(g => g.Stops)) ModelState.AddModelError("", texts["playbook.release.stopped"]);
        if (Changed is { Count: 0 }) ModelState.AddModelError("", texts["playbook.release.nothing"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Scenario.Version != Version) return this.ChangedMeanwhile(texts);
        try
        {
            var number = await requests.AskAsync(Scenario, changes, stop);
            TempData["done"] = texts["playbook.release.asked", ("number", number)];
            return LocalRedirect($"/desk/playbook/scenarios/{Id}");
        }
        catch (DbUpdateException)
        {
            // Somebody changed or released it in the same moment.
            return this.ChangedMeanwhile(texts);
        }
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await LoadAsync(stop) ? null : NotFound();

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Scenario>().SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } scenario) return false;
        Scenario = scenario;
        Gaps = Playbook.Content.Gaps.Of(scenario.Draft, here.City.Languages);
        var latest = await db.Set<ScenarioRelease>().AsNoTracking().SingleOrDefaultAsync(r => r.ScenarioId == Id && r.Number == scenario.ReleasedNumber, stop);
        Changed = latest is null ? null : Playbook.Content.Gaps.Between(latest.Content, scenario.Draft);
        List<TermInDraft> found = [];
        foreach (var language in here.City.Languages)
        {
            var listed = await terms.OfAsync(language, stop);
            // Only what leaves the house: guidance may well name a word in order to warn of it.
            foreach (var (section, text) in scenario.Draft.Outward())
                if (text.Languages.GetValueOrDefault(language) is { } words)
                    found.AddRange(TermCheck.Find(words.Text, language, listed).Select(f => new TermInDraft(language, section, f)));
        }
        Terms = found;
        return true;
    }
}
