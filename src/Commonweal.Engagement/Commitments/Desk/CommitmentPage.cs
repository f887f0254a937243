using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>A step of one commitment at the desk: a form that carries the version it was read at.</summary>
internal abstract class CommitmentPage(CommonwealDb db, Making making, Here here, Texts texts) : PageModel, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public Commitment Commitment { get; private set; } = null!;

    public string Back => "/desk/commitments/" + Id;

    protected Texts Texts => texts;

    protected Here Here => here;

    protected CommitmentReach Reach => CommitmentReach.Of(User);

    protected By By => new(Reach.AccountId, null);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop) => await OpenAsync(stop) ? Page() : NotFound();

    public Task PrepareAsync(CancellationToken stop) => OpenAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await OpenAsync(stop) ? null : NotFound();

    /// <summary>Finds the commitment; false where it is not this colleague's to change.</summary>
    protected async Task<bool> OpenAsync(CancellationToken stop)
    {
        if (await db.Set<Commitment>().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } commitment || !Reach.MayChange(commitment)) return false;
        Commitment = commitment;
        return true;
    }

    /// <summary>Takes the step and goes back; or shows the form again with what was typed and why.</summary>
    protected async Task<IActionResult> EndAsync(Func<Commitment, CommitmentStep?> take, CancellationToken stop)
    {
        var written = await making.StepAsync(Commitment, Version, take, stop);
        if (written is Written.Done)
        {
            TempData["done"] = texts["commitments.done.step"];
            return LocalRedirect(Back);
        }
        if (!await OpenAsync(stop)) return NotFound();
        ModelState.AddModelError("", texts[written is Written.ChangedMeanwhile ? "commitments.changedMeanwhile" : "commitments.notPossible"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>The language in which words are typed here.</summary>
    protected string Language => here.Language;
}
