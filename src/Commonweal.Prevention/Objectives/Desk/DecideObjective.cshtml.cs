using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Desk;

/// <summary>Writes down what the council or the mayor decided. A 'no' needs a reason that everybody reads.</summary>
[RequirePermission("objectives.decide"), WhileAwake(ObjectivesSlice.Part), ResponseCache(NoStore = true)]
internal sealed class DecideObjectiveModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public ObjectiveState? Decision { get; set; }

    [BindProperty] public Decider? By { get; set; }

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public MultilingualInput Reason { get; set; } = new();

    public Objective Objective { get; private set; } = null!;

    public IEnumerable<Choice> Decisions => new[] { ObjectiveState.Adopted, ObjectiveState.Declined }.Select(d => new Choice(d.ToString(), texts["objectives.decision." + d.ToString().ToLowerInvariant()]));

    public IEnumerable<Choice> Deciders => Enum.GetValues<Decider>().Select(d => new Choice(d.ToString(), texts["objectives.decider." + d.ToString().ToLowerInvariant()]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (Version, On) = (Objective.Version, here.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Objective.Version != Version) return this.ChangedMeanwhile(texts);
        Objective.Decide(Decision!.Value, By!.Value, On!.Value, Reason.ApplyTo(MultilingualText.Empty, here.City.Languages));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["objectives.decided"];
        return LocalRedirect(ObjectivesSlice.DeskPath + "/" + Id);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Objective>().SingleOrDefaultAsync(o => o.Id == Id, stop) is not { } objective) return NotFound();
        Objective = objective;
        // It is decided once.
        return objective.State is ObjectiveState.Proposed ? null : LocalRedirect(ObjectivesSlice.DeskPath + "/" + Id);
    }

    private void Check()
    {
        if (Decision is not (ObjectiveState.Adopted or ObjectiveState.Declined)) ModelState.AddModelError(nameof(Decision), texts["errors.required"]);
        else if (Decision is ObjectiveState.Adopted && !Objective.CanBeAdopted) ModelState.AddModelError(nameof(Decision), texts["objectives.decide.missing"]);
        if (By is not { } by || !Enum.IsDefined(by)) ModelState.AddModelError(nameof(By), texts["errors.required"]);
        if (On is null) ModelState.TryAddModelError(nameof(On), texts["errors.required"]);
        else if (On > here.Today || On < Objective.ProposedOn) ModelState.AddModelError(nameof(On), texts["objectives.decide.on.bad", ("day", Objective.ProposedOn)]);
        Reason.Check(ModelState, nameof(Reason), texts, here.City.Languages, Objective.LongestReason, required: Decision is ObjectiveState.Declined);
    }
}
