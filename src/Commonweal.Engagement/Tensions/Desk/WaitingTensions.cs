using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>On Today: entries nothing is agreed on yet, agreed actions that are due, and what expires unless somebody renews it.</summary>
internal sealed class WaitingTensions(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    /// <summary>Days within which something is to be agreed, and before a due or last day on which Today speaks of it.</summary>
    private const int DaysToAgree = 3, DaysBefore = 5;

    public string? Part => "tensions";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "tensions.work")) return [];
        var (today, soon) = (here.Today, here.Today.AddDays(DaysBefore));
        var living = db.Set<Tension>().AsNoTracking().Where(t => t.ExpiresOn >= today);
        var bare = await living.Where(t => t.Actions == 0).OrderBy(t => t.WrittenOn).ThenBy(t => t.Id).Take(most).ToListAsync(stop);
        var due = await living.Where(t => t.NextActionOn <= soon).OrderBy(t => t.NextActionOn).ThenBy(t => t.Id).Take(most).ToListAsync(stop);
        var ending = await living.Where(t => t.ExpiresOn <= soon && (t.Actions == 0 || t.NextActionOn != null)).OrderBy(t => t.ExpiresOn).ThenBy(t => t.Id).Take(most).ToListAsync(stop);
        return
        [
            .. bare.Select(t => Work(t, t.WrittenOn.AddDays(DaysToAgree), "tensions.today.bare")),
            .. due.Select(t => Work(t, t.NextActionOn!.Value, "tensions.today.due")),
            .. ending.Select(t => Work(t, t.ExpiresOn, "tensions.today.ending")),
        ];
    }

    private WaitingWork Work(Tension tension, DateOnly due, string kind) => new(tension.Place, "/desk/tensions/" + tension.Id, due, texts[kind]);
}
