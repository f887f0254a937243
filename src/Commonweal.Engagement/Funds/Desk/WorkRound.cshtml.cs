using System.Globalization;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>A proposal as a line of the desk's list.</summary>
internal sealed record ProposalLine(Guid Id, int Place, string Code, MultilingualText Title, decimal? Cost, Guid? DepartmentId, string Stands, bool Funded);

/// <summary>A round as colleagues work on it.</summary>
[RequirePermission("funds.work"), WhileAwake("funds")]
internal sealed class WorkRoundModel(CommonwealDb db, JobQueue jobs, Here here, Texts texts) : PageModel
{
    private const int PageSize = 100;

    public FundRound Round { get; private set; } = null!;

    public RoundPhase Phase => Round.PhaseOn(here.Today);

    public IReadOnlyList<Challenge> Challenges { get; private set; } = [];

    public IReadOnlyList<ProposalLine> Proposals { get; private set; } = [];

    public int PaperWaiting { get; private set; }

    public int After { get; private set; }

    public string? Next { get; private set; }

    public string Own => "/desk/funds/" + Round.Id;

    public bool MayCount => May("funds.keep") && Phase is RoundPhase.Counting && PaperWaiting == 0;

    public bool May(string permission) => User.HasClaim("permission", permission);

    public async Task<IActionResult> OnGetAsync(Guid id, string? after, CancellationToken stop)
    {
        if (await db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, stop) is not { } round) return NotFound();
        Round = round;
        After = int.TryParse(after, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : 0;
        Challenges = await db.Set<Challenge>().AsNoTracking().Where(c => c.RoundId == id).OrderBy(c => c.On).ThenBy(c => c.Id).Take(PageSize).ToListAsync(stop);
        PaperWaiting = await db.Set<PaperEntry>().Where(p => p.RoundId == id).Select(p => p.CodeId).Distinct().CountAsync(stop);
        var rows = await db.Set<Proposal>().AsNoTracking().Where(p => p.RoundId == id && p.Place > After).OrderBy(p => p.Place).ThenBy(p => p.Id).Take(PageSize + 1)
            .Select(p => new { p.Id, p.Place, p.Code, p.Title, p.Cost, p.DepartmentId, p.State, p.Feasibility, p.Funding, p.Outcome, p.FundedAs }).ToListAsync(stop);
        Proposals = [.. rows.Take(PageSize).Select(p => new ProposalLine(p.Id, p.Place, p.Code, p.Title, p.Cost, p.DepartmentId,
            ProjectLook.Key(new ProjectRow(0, 0, p.Title, null, null, null, p.State, p.Feasibility, null, p.Funding, null, null, p.Outcome)), p.FundedAs is not null))];
        if (rows.Count > PageSize) Next = $"{Own}?after={Proposals[^1].Place}";
        return Page();
    }

    public async Task<IActionResult> OnPostCountAsync(Guid id, CancellationToken stop)
    {
        if (!May("funds.keep")) return Forbid();
        await jobs.AskAsync<CountRounds>(new CountAsk(id), stop);
        TempData["done"] = texts["funds.desk.counting"];
        return LocalRedirect("/desk/funds/" + id);
    }
}
