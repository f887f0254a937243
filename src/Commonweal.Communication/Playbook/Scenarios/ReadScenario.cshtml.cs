using System.ComponentModel.DataAnnotations;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Scenarios;

/// <summary>One scenario: what holds now; on demand its draft, or any version it ever had.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class ReadScenarioModel(CommonwealDb db, PostWords posts, AuditTrail audit, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "version")] public int? Number { get; set; }

    [BindProperty(SupportsGet = true)] public bool Draft { get; set; }

    /// <summary>What a review found missing, shown beside the draft while it is changed.</summary>
    [BindProperty(SupportsGet = true, Name = "lesson"), MaxLength(600)] public string? Lesson { get; set; }

    [BindProperty(Name = "Token")] public int Token { get; set; }

    public Scenario Scenario { get; private set; } = null!;

    public ScenarioSheet Sheet { get; private set; } = null!;

    /// <summary>The version shown; null: the draft.</summary>
    public ScenarioRelease? Shown { get; private set; }

    public IReadOnlyList<ScenarioRelease> Releases { get; private set; } = [];

    public ReviewState State { get; private set; }

    public IReadOnlyList<Section> Changed { get; private set; } = [];

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public bool MayKeep => User.HasClaim("permission", "playbook.keep");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    /// <summary>Somebody looked at it and it is still right.</summary>
    public async Task<IActionResult> OnPostReviewedAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop) || Scenario.ReleasedNumber is null) return NotFound();
        if (Scenario.Version != Token) return this.ChangedMeanwhile(texts);
        (Scenario.ReviewedOn, Scenario.ReviewOn) = (here.Today, here.Today.AddDays(Playbook.Scenario.ReviewAfterDays));
        audit.Add("reviewed", "playbook_scenario", Id.ToString());
        return await SaveAsync("playbook.reviewed.done", $"/desk/playbook/scenarios/{Id}", stop);
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        if (Scenario.Version != Token) return this.ChangedMeanwhile(texts);
        Scenario.Retired = !Scenario.Retired;
        return await SaveAsync(Scenario.Retired ? "playbook.retired.done" : "playbook.unretired.done", $"/desk/playbook/scenarios/{Id}", stop);
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await LoadAsync(stop) ? null : NotFound();

    private async Task<IActionResult> SaveAsync(string done, string path, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts[done];
        return LocalRedirect(path);
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Scenario>().SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } scenario) return false;
        Scenario = scenario;
        Releases = await db.Set<ScenarioRelease>().AsNoTracking().Where(r => r.ScenarioId == Id).OrderByDescending(r => r.Number).ToListAsync(stop);
        var latest = Releases.FirstOrDefault(r => r.Number == scenario.ReleasedNumber);
        Shown = Draft ? null : Number is { } number ? Releases.FirstOrDefault(r => r.Number == number) : latest;
        if (Number is not null && Shown is null) return false;
        State = ScenarioLine.StateOf(scenario, Releases.Any(r => r.State == ReleaseState.Waiting), latest?.Content, here.Today);
        Changed = latest is null ? [] : Playbook.Content.Gaps.Between(latest.Content, scenario.Draft);
        var content = Shown?.Content ?? scenario.Draft;
        if (Shown is null) Gaps = Playbook.Content.Gaps.Of(content, here.City.Languages);
        Sheet = new(content, here.Language, await posts.NamesAsync([content], stop), texts, here) { EditPath = Shown is null && MayKeep ? $"/desk/playbook/scenarios/{Id}/" : null };
        return true;
    }
}
