using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>One project: what it is, what the city says of it, why it was funded or not, and what became of it.</summary>
[AllowAnonymous, WhileAwake("funds"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowProjectModel(OpenRounds rounds, CommonwealDb db, Here here) : PageModel
{
    public FundRound Round { get; private set; } = null!;

    public Proposal Project { get; private set; } = null!;

    public Challenge? Named { get; private set; }

    public Proposal? JoinedTo { get; private set; }

    public ProjectAccount? Account { get; private set; }

    public GrantAgreement? Agreement { get; private set; }

    public IReadOnlyList<GrantInstalment> Instalments { get; private set; } = [];

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Look => ProjectLook.Kind(new ProjectRow(Project.Number, 0, Project.Title, null, null, null, Project.State, Project.Feasibility, null, Project.Funding, null, null, Project.Outcome));

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken stop)
    {
        if (await rounds.FindAsync(slug, stop) is not { } round) return NotFound();
        if (await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.RoundId == round.Id && p.Number == number && p.State != ProposalState.Withdrawn, stop) is not { } project) return NotFound();
        (Round, Project) = (round, project);
        Named = project.ChallengeId is { } challenge ? await db.Set<Challenge>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == challenge, stop) : null;
        JoinedTo = project.JoinedToId is { } into ? await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == into, stop) : null;
        if (round.CountedOn is not null && project.Account is { } json) await ExplainAsync(ProjectAccount.Read(json), stop);
        Agreement = await db.Set<GrantAgreement>().AsNoTracking().SingleOrDefaultAsync(a => a.ProposalId == project.Id, stop);
        if (Agreement is not null) Instalments = await db.Set<GrantInstalment>().AsNoTracking().Where(i => i.ProposalId == project.Id).OrderBy(i => i.Number).ToListAsync(stop);
        return Page();
    }

    public ShownAccount Shown(ProjectAccount account) => new(Round, Project, account, Names);

    private async Task ExplainAsync(ProjectAccount account, CancellationToken stop)
    {
        Account = account;
        string[] codes = [.. account.Spent.Select(s => s.Project)];
        Names = (await db.Set<Proposal>().AsNoTracking().Where(p => p.RoundId == Round.Id && EF.Parameter(codes).Contains(p.Code)).Select(p => new { p.Code, p.Title }).ToListAsync(stop))
            .ToDictionary(p => p.Code, p => here.Text(p.Title), StringComparer.Ordinal);
    }
}
