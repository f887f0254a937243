using System.Security.Claims;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Messengers;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Scenarios;

/// <summary>On Today: scenarios to look at again, for their owner and the keepers; messengers whose consent runs out. And the step of the first month: the book is on paper once an edition was signed.</summary>
internal sealed class WaitingPlaybook(CommonwealDb db, Here here, Texts texts) : IWaitingWork, IFirstMonthStep
{
    public string? Part => "playbook";

    public string Step => "playbook";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "playbook.read") || person.AccountId() is not { } me) return [];
        var (soon, reminded, today) = (here.Today.AddDays(Scenario.RemindDays), here.Today.AddDays(ConsentRunsOut.DaysBefore), here.Today);
        var keeps = person.HasClaim("permission", "playbook.keep");
        var due = await db.Set<Scenario>().AsNoTracking().Where(s => !s.Retired && s.ReviewOn <= soon).OrderBy(s => s.ReviewOn).ThenBy(s => s.Id).Take(100).ToListAsync(stop);
        var mine = due.Where(s => keeps || s.Draft.Owner == new Post(null, me) || s.Draft.Deputy == new Post(null, me))
            .Select(s => new WaitingWork(here.Text(s.Draft.Name), $"/desk/playbook/scenarios/{s.Id}", s.ReviewOn, texts["playbook.today.review"]));
        var consents = !person.HasClaim("permission", "messengers.keep") ? [] : await db.Set<Messenger>().AsNoTracking()
            .Where(m => m.WithdrawnOn == null && m.ConsentUntil >= today && m.ConsentUntil <= reminded).OrderBy(m => m.ConsentUntil).ThenBy(m => m.Id).Take(most).Select(m => new { m.Id, m.Name, m.ConsentUntil }).ToListAsync(stop);
        return [.. mine.Concat(consents.Select(m => new WaitingWork(m.Name, $"/desk/playbook/messengers/{m.Id}", m.ConsentUntil, texts["playbook.today.consent"]))).OrderBy(w => w.Due).Take(most)];
    }

    public Task<bool> IsDoneAsync(CancellationToken stop) => db.Set<PlaybookEdition>().AnyAsync(e => e.State == ReleaseState.Signed, stop);
}
