using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>The ballot: fill in, check, cast. Nothing is kept before it is cast.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class FillBallotModel(OpenRounds rounds, BallotPaper paper, BallotBox box, VoterPass pass, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    [BindProperty(Name = nameof(Chosen))] public List<string> Chosen { get; set; } = [];

    [BindProperty(Name = nameof(Points))] public Dictionary<string, int?> Points { get; set; } = [];

    public FundRound Round { get; private set; } = null!;

    public IReadOnlyList<BallotProject> Projects { get; private set; } = [];

    public bool IsChecked { get; private set; }

    public BallotFields Fields => new(Round, Projects, Chosen, Points);

    public IEnumerable<BallotProject> Named => Projects.Where(p => Fields.HasPoints ? Given(p) > 0 : Chosen.Contains(p.Code));

    public string HowTo => Round.Form switch
    {
        BallotForm.Points => texts["funds.ballot.how.points", ("points", Round.Points)],
        BallotForm.Basket => texts["funds.ballot.how.basket", ("money", Amounts.Show(Round.Money, Round.Currency))],
        _ when Round.MostChoices is { } most => texts.Count("funds.ballot.how.upTo", most),
        _ => texts["funds.ballot.how.any"],
    };

    private Voter? Voter { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Filled() is null) return this.ShowAgain();
        IsChecked = true;
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostCastAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Filled() is not { } ballot) return this.ShowAgain();
        var receipt = await box.CastAsync(Round, Voter!, ballot, stop);
        pass.Take();
        if (receipt is null)
        {
            ModelState.AddModelError("", texts["funds.vote.twice"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        TempData["fund-receipt"] = receipt;
        return LocalRedirect(here.Link("/funds/" + Round.Slug + "/counted"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await rounds.FindAsync(Slug, stop) is not { } round) return NotFound();
        Round = round;
        if (round.PhaseOn(here.Today) is not RoundPhase.Voting) return LocalRedirect(here.Link("/funds/" + round.Slug));
        Voter = await pass.CurrentAsync(round.Id, round.ByEmail);
        if (Voter is null) return LocalRedirect(here.Link("/funds/" + round.Slug + "/vote"));
        if (Voter.Email is { } email && await box.HasVotedAsync(round.Id, email, stop)) return LocalRedirect(here.Link("/funds/" + round.Slug + "/receipt"));
        Projects = await paper.ReadAsync(round.Id, stop);
        return null;
    }

    public int? Given(BallotProject project) => Fields.HasPoints ? Points.GetValueOrDefault(project.Code) : null;

    private FilledBallot? Filled()
    {
        if (!ModelState.IsValid) return null;
        var (ballot, fault) = BallotRules.Read(Round, BallotPaper.Lines(Projects), Chosen, Points);
        if (fault is not null) ModelState.AddModelError("", fault.Value is int most ? texts.Count(fault.Key, most) : texts[fault.Key, ("value", fault.Value)]);
        return ballot;
    }
}
