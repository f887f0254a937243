using System.Security.Claims;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>
/// On Today, for the post that cares, or was given the step, and the one that stands in: steps that are due or late, and care of which nobody has decided how it goes on.
/// What is late by a week every coordinator sees: whoever cared may have left the house.
/// </summary>
internal sealed class WaitingCare(CommonwealDb db, KeeperPosts posts, Here here, Texts texts) : IWaitingWork
{
    private const int DaysUntilCoordinators = 7;

    private static readonly string Coordinators = new Post(Role.Coordinator, null).ToString();

    public string Part => SolidaritySlice.Part;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "care.keep")) return [];
        var (mine, today) = (await posts.OfAsync(person, stop), here.Today);
        // Earlier than any step, for whoever leads nobody.
        var longLate = mine.Contains(Coordinators, StringComparer.Ordinal) ? today.AddDays(-DaysUntilCoordinators) : DateOnly.MinValue;
        var cares = db.Set<Care>().AsNoTracking().Where(c => c.EndedOn == null && (mine.Contains(c.Owner) || mine.Contains(c.Deputy)));
        var due = await db.Set<CareStep>().AsNoTracking().Where(s => s.State == StepState.Open && s.DueOn <= today)
            .Join(db.Set<Care>().AsNoTracking().Where(c => c.EndedOn == null), s => s.CareId, c => c.Id, (s, c) => new { s.Id, s.DueOn, Post = s.Post ?? c.Owner, Care = c })
            .Where(r => r.DueOn <= longLate || mine.Contains(r.Post) || mine.Contains(r.Care.Deputy))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(most).ToListAsync(stop);
        var undecided = await cares.Where(c => !db.Set<CareStep>().Any(s => s.CareId == c.Id && s.State == StepState.Open))
            .Select(c => new { Care = c, Last = db.Set<CareStep>().Where(s => s.CareId == c.Id).Max(s => (DateOnly?)s.EndedOn) }).OrderBy(r => r.Last).ThenBy(r => r.Care.Id).Take(most).ToListAsync(stop);
        return
        [
            .. due.Select(r => new WaitingWork(ToWhom(r.Care), $"{r.Care.Path}/steps/{r.Id}", r.DueOn, texts[r.DueOn < today ? "care.today.late" : "care.today.due"]))
                .Concat(undecided.Select(r => new WaitingWork(ToWhom(r.Care), r.Care.Path, r.Last, texts["care.today.decide"]))).OrderBy(w => w.Due).Take(most),
        ];
    }

    private string ToWhom(Care care) => care.ToWhom.IsEmpty ? texts["care.targeted"] : here.Text(care.ToWhom);
}
