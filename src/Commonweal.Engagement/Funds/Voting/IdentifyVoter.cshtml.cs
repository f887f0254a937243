using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>Asks by what right somebody votes: a code on paper, or an e-mail address that was proven.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class IdentifyVoterModel(OpenRounds rounds, CodesOnPaper codes, VoterPass pass, IProvenResident resident, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    [BindProperty] public string? Code { get; set; }

    public FundRound Round { get; private set; } = null!;

    public bool IsProven { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!Round.ByCode) return LocalRedirect(here.Link("/funds/" + Round.Slug));
        var found = await codes.FindAsync(HttpContext, BallotBox.PurposeOf(Round.Id), Code, stop);
        if (found is not { State: PaperCodeState.Valid, Code: { } code })
        {
            ModelState.AddModelError(nameof(Code), texts[found.Words]);
            Response.StatusCode = found.Status;
            return Page();
        }
        pass.Give(Round.Id, code);
        return LocalRedirect(here.Link("/funds/" + Round.Slug + "/ballot"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await rounds.FindAsync(Slug, stop) is not { } round) return NotFound();
        Round = round;
        IsProven = await resident.EmailAsync() is not null;
        return round.PhaseOn(here.Today) is RoundPhase.Voting ? null : LocalRedirect(here.Link("/funds/" + round.Slug));
    }
}
