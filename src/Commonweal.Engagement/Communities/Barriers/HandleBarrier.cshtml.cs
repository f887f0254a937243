using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>One barrier: makes a commitment of it, says that it is lowered, or why it stays.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class HandleBarrierModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public BarrierState State { get; set; }

    [BindProperty] public string? Outcome { get; set; }

    [BindProperty] public int RowVersion { get; set; }

    public BarrierView View { get; private set; } = null!;

    public IEnumerable<Choice> States => Enum.GetValues<BarrierState>().Select(s => new Choice(s.ToString(), texts["communities.barrier." + s.ToString().ToLowerInvariant()]));

    public bool MayWork => User.HasClaim("permission", "communities.work");

    public bool MayCommit => MayWork && View.Barrier.State is BarrierState.Open && here.City.IsAwake("commitments");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await LoadAsync(stop) is not { } barrier) return NotFound();
        (State, Outcome) = (barrier.State, barrier.Outcome);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        if (await LoadAsync(stop) is not { } barrier) return NotFound();
        var outcome = string.IsNullOrWhiteSpace(Outcome) ? null : Outcome.Trim();
        if (!Enum.IsDefined(State)) ModelState.AddModelError(nameof(State), texts["communities.barrier.how.choose"]);
        if (State is not BarrierState.Open && outcome is null) ModelState.AddModelError(nameof(Outcome), texts["communities.barriers.outcome.missing"]);
        if (CleanText.Length(outcome ?? "") > BarrierEntry.LongestWords) ModelState.AddModelError(nameof(Outcome), texts["errors.tooLong", ("most", BarrierEntry.LongestWords)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (barrier.Version != RowVersion) return this.ChangedMeanwhile(texts);
        (barrier.State, barrier.StateOn, barrier.Outcome) = (State, here.Today, outcome);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/communities/barriers/" + Id);
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<BarrierEntry?> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<BarrierEntry>().SingleOrDefaultAsync(b => b.Id == Id, stop) is not { } barrier) return null;
        View = (await BarrierView.OfAsync(db, [barrier], stop))[0];
        return barrier;
    }
}
