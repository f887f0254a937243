using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>
/// On Today: to whoever keeps it, what falls due within two weeks; to the coordinator, what is late; to the mayor, what is
/// two weeks late; and what communities wrote down or dispute.
/// </summary>
internal sealed class WaitingCommitments(CommonwealDb db, Owners owners, Here here, Texts texts) : IWaitingWork
{
    /// <summary>Days before the day on which Today speaks of it, and days late after which the mayor hears.</summary>
    internal const int DaysBefore = 14, DaysUntilMayor = 14;

    private static readonly IReadOnlyList<Outcome> Contradicted = [Outcome.Disputed, Outcome.BrokenSaysCommunity, Outcome.KeptSaysCommunity];

    public string? Part => "commitments";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        bool May(string permission) => person.HasClaim("permission", permission);
        if (!May("commitments.keep")) return [];
        var (today, ahead) = (here.Today, here.Today.AddDays(DaysBefore));
        var mine = await owners.IsMineAsync(person, stop);
        var all = db.Set<Commitment>().AsNoTracking();
        var due = await FirstAsync(all.Where(mine).Where(c => c.Outcome == Outcome.Open && c.DueOn <= ahead), most, stop);
        var contradicted = await FirstAsync(all.Where(mine).Where(c => Contradicted.Contains(c.Outcome)), most, stop);
        var lateBefore = May("commitments.lead") ? today : May("commitments.mayor") ? today.AddDays(-DaysUntilMayor) : (DateOnly?)null;
        var late = lateBefore is { } day ? await FirstAsync(all.Where(c => c.Outcome == Outcome.Open && c.DueOn < day), most, stop) : [];
        var written = May("commitments.all") ? await FirstAsync(all.Where(c => c.Outcome == Outcome.Waiting), most, stop) : [];
        return
        [
            .. due.Select(c => Work(c, "commitments.today.due")),
            .. contradicted.Select(c => Work(c, "commitments.today.contradicted")),
            .. late.Where(l => due.TrueForAll(d => d.Id != l.Id)).Select(c => Work(c, "commitments.today.late")),
            .. written.Select(c => Work(c, "commitments.today.written")),
        ];
    }

    private static Task<List<Commitment>> FirstAsync(IQueryable<Commitment> rows, int most, CancellationToken stop)
        => rows.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(most).ToListAsync(stop);

    private WaitingWork Work(Commitment commitment, string kind)
        => new(here.Text(commitment.What), "/desk/commitments/" + commitment.Id, commitment.DueOn, texts[kind], commitment.DepartmentId);
}
