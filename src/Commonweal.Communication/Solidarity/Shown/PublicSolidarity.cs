using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Communication.Solidarity.Days;
using Commonweal.Communication.Solidarity.Thanks;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Shown;

/// <summary>What everybody may read, today: acts that an officer told, thanks that were agreed to, days that those concerned want.</summary>
internal sealed class PublicSolidarity(CommonwealDb db, Here here)
{
    public const string Path = "/solidarity", Thanked = Path + "/thanks";

    public const int PageSize = 24, ThanksShown = 6, MostDays = 100;

    /// <summary>Acts, the latest first; from the one after a key on.</summary>
    public async Task<IReadOnlyList<SolidarityAct>> ActsAsync(Guid? after, int most, CancellationToken stop)
    {
        var acts = Acts();
        if (after is { } key && await acts.SingleOrDefaultAsync(a => a.Id == key, stop) is { } last) acts = acts.Where(a => a.On < last.On || (a.On == last.On && a.Id < last.Id));
        return await acts.OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(most).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<SolidarityAct>> ActsOfAsync(Guid[] keys, CancellationToken stop)
        => await Acts().Where(a => EF.Parameter(keys).Contains(a.Id)).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).ToListAsync(stop);

    /// <summary>Thanks, the latest agreed first.</summary>
    public async Task<IReadOnlyList<Recognition>> ThanksAsync(Guid? after, int most, CancellationToken stop)
    {
        var thanks = db.Set<Recognition>().AsNoTracking().Where(r => r.State == RecognitionState.Agreed);
        if (after is { } key && await thanks.SingleOrDefaultAsync(r => r.Id == key, stop) is { } last) thanks = thanks.Where(r => r.AgreedOn < last.AgreedOn || (r.AgreedOn == last.AgreedOn && r.Id < last.Id));
        return await thanks.OrderByDescending(r => r.AgreedOn).ThenByDescending(r => r.Id).Take(most).ToListAsync(stop);
    }

    /// <summary>Days with the next time they come, the nearest first.</summary>
    public async Task<IReadOnlyList<(Anniversary Day, DateOnly Next)>> DaysAsync(CancellationToken stop)
    {
        var today = here.Today;
        var days = await db.Set<Anniversary>().AsNoTracking().Where(a => a.PublishedOn != null && a.AskedOn != null && (a.Wish == AnniversaryWish.Marked || a.Wish == AnniversaryWish.Quietly)).OrderBy(a => a.On).ThenBy(a => a.Id).Take(MostDays).ToListAsync(stop);
        return [.. days.Select(a => (Day: a, Next: a.NextOn(today))).OrderBy(d => d.Next)];
    }

    private IQueryable<SolidarityAct> Acts()
    {
        var acts = db.Set<SolidarityAct>().AsNoTracking().Where(a => a.PublishedOn != null);
        return here.City.IsElection(here.Today) ? acts.Where(a => !a.ShowsMayor) : acts;
    }
}
