using System.Security.Claims;
using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>On Today: proposals to check before the ballots go out, ballots on paper to read a second time, reports to read and parts to pay.</summary>
internal sealed class WaitingFunds(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    public string? Part => "funds";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var work = new List<WaitingWork>();
        if (person.HasClaim("permission", "funds.work")) work.AddRange(await ChecksAsync(most, stop));
        if (person.HasClaim("permission", "funds.paper") && person.AccountId() is { } me) work.AddRange(await PaperAsync(me, stop));
        if (person.HasClaim("permission", "funds.grants")) work.AddRange(await GrantsAsync(most, stop));
        return [.. work.OrderBy(w => w.Due).Take(most)];
    }

    private async Task<IEnumerable<WaitingWork>> ChecksAsync(int most, CancellationToken stop)
    {
        var today = here.Today;
        var rounds = await db.Set<FundRound>().AsNoTracking().Where(r => r.IsOpen && r.CountedOn == null && r.FeasibilityFrom <= today && r.VotingFrom > today).ToDictionaryAsync(r => r.Id, stop);
        var ids = rounds.Keys.ToList();
        var open = await db.Set<Proposal>().AsNoTracking().Where(p => ids.Contains(p.RoundId) && p.State == ProposalState.Submitted && p.Feasibility == Feasibility.Unchecked)
            .OrderBy(p => p.Number).Take(most).Select(p => new { p.Id, p.RoundId, p.Title, p.DepartmentId }).ToListAsync(stop);
        return open.Select(p => new WaitingWork(here.Text(p.Title), "/desk/funds/proposals/" + p.Id, rounds[p.RoundId].VotingFrom.AddDays(-1), texts["funds.today.check"], p.DepartmentId));
    }

    private async Task<IEnumerable<WaitingWork>> PaperAsync(Guid me, CancellationToken stop)
    {
        var waiting = await db.Set<PaperEntry>().AsNoTracking().Where(p => p.ByAccount != me).Select(p => p.RoundId).Distinct().ToListAsync(stop);
        var rounds = await db.Set<FundRound>().AsNoTracking().Where(r => waiting.Contains(r.Id) && r.CountedOn == null).ToListAsync(stop);
        return rounds.Select(r => new WaitingWork(here.Text(r.Title), $"/desk/funds/{r.Id}/paper", r.ResultOn, texts["funds.today.paper"]));
    }

    private async Task<IEnumerable<WaitingWork>> GrantsAsync(int most, CancellationToken stop)
    {
        var soon = here.Today.AddDays(14);
        var parts = await (from part in db.Set<GrantInstalment>().AsNoTracking()
                           join project in db.Set<Proposal>() on part.ProposalId equals project.Id
                           where part.PaidOn == null && ((part.Report != null && part.AcceptedOn == null) || (part.DueOn <= soon && (!part.AfterReport || part.AcceptedOn != null)))
                           orderby part.DueOn
                           select new { project.Id, project.Title, part.DueOn, ToRead = part.Report != null && part.AcceptedOn == null }).Take(most).ToListAsync(stop);
        return parts.Select(p => new WaitingWork(here.Text(p.Title), "/desk/funds/grants/" + p.Id, p.DueOn, texts[p.ToRead ? "funds.today.report" : "funds.today.pay"]));
    }
}
