using System.Globalization;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>A round as everybody sees it: money, rules, challenges, projects and, once counted, the result.</summary>
[AllowAnonymous, WhileAwake("funds"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class ShowFundModel(OpenRounds rounds, MoneyShares moneyShares, CommonwealDb db, Here here, Texts texts) : PageModel
{
    public FundRound Round { get; private set; } = null!;

    public RoundPhase Phase { get; private set; }

    public IReadOnlyList<Challenge> Challenges { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Communities { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<ProjectRow> Projects { get; private set; } = [];

    public SharedMoney? Shares { get; private set; }

    public int After { get; private set; }

    public string? Next { get; private set; }

    public string Own => here.Link("/funds/" + Round.Slug);

    public string Now => RoundWords.Now(Round, Phase, texts);

    public bool TakesProposals => Phase is RoundPhase.Challenges or RoundPhase.Proposals && here.Today >= Round.ProposalsFrom;

    public bool TakesVotes => Phase is RoundPhase.Voting && (Round.ByCode || Round.ByEmail);

    public string Area => Round.Districts.Count == 0 ? texts["funds.rules.wholeCity"]
        : string.Join(" · ", Round.Districts.Select(here.City.District).OfType<Platform.City.District>().Select(d => here.Text(d.Name)));

    public string FormWords => Round.Form is BallotForm.Points ? texts["funds.form.Points", ("points", Round.Points)]
        : Round.Form is BallotForm.Approval && Round.MostChoices is { } most ? texts.Count("funds.form.upTo", most)
        : texts["funds.form." + Round.Form];

    public async Task<IActionResult> OnGetAsync(string slug, string? after, CancellationToken stop)
    {
        if (await rounds.FindAsync(slug, stop) is not { } round) return NotFound();
        (Round, Phase) = (round, round.PhaseOn(here.Today));
        After = int.TryParse(after, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : 0;
        var rows = await rounds.ProjectsAsync(round.Id, After, stop);
        Projects = [.. rows.Take(OpenRounds.PageSize)];
        if (rows.Count > OpenRounds.PageSize) Next = $"{Own}?after={Projects[^1].Place}#projects";
        if (After > 0) return Page();
        Challenges = await rounds.ChallengesAsync(round.Id, stop);
        var named = Challenges.Select(c => c.CommunityId).OfType<Guid>().Distinct().ToList();
        if (named.Count > 0)
            Communities = (await db.Set<Community>().AsNoTracking().Where(c => named.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(stop)).ToDictionary(c => c.Id, c => here.Text(c.Name));
        if (round.CountedOn is not null && round.Spent > 0) Shares = await moneyShares.ReadAsync(round, stop);
        return Page();
    }

    public string? StateOf(RoundPhase phase) => phase == Phase ? "now" : phase > Phase ? "waiting" : null;

    /// <summary>Who named a challenge, and where.</summary>
    public string About(Challenge challenge) => string.Join(" · ", new[]
    {
        Communities.GetValueOrDefault(challenge.CommunityId ?? Guid.Empty) is { } who ? texts["funds.challenge.by", ("who", who)] : null,
        here.City.District(challenge.DistrictCode) is { } district ? here.Text(district.Name) : null,
    }.OfType<string>());

    /// <summary>What stands under a project's name: where, and which organisation.</summary>
    public string Under(ProjectRow row)
    {
        string?[] parts = [here.City.District(row.DistrictCode) is { } district ? here.Text(district.Name) : null, row.Organisation];
        var known = parts.Where(p => p is { Length: > 0 }).ToList();
        return known.Count == 0 ? "" : " · " + string.Join(" · ", known);
    }
}
