using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Challenges;

/// <summary>One challenge: what became of it, and the projects that answer it.</summary>
[AllowAnonymous, WhileAwake("funds"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowChallengeModel(CommonwealDb db) : PageModel
{
    private const int Most = 100;

    public Challenge Named { get; private set; } = null!;

    public FundRound Round { get; private set; } = null!;

    public IReadOnlyList<Proposal> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Challenge>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } challenge) return NotFound();
        if (await db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == challenge.RoundId && r.IsOpen, stop) is not { } round) return NotFound();
        (Named, Round) = (challenge, round);
        Answers = await WhenChallengeTouched.Answering(db, id).OrderBy(p => p.Place).ThenBy(p => p.Id).Take(Most).ToListAsync(stop);
        return Page();
    }
}
