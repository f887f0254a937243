using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>Every morning: writes to the messengers whose consent runs out within a month, once.</summary>
internal sealed class ConsentRunsOut(CommonwealDb db, MessengerLinks links, CurrentCity city, TimeProvider clock) : IJob
{
    internal const int DaysBefore = 30;

    private const int Batch = 100;

    public static string Kind => "messenger-reminders";

    public static string Title => "playbook.job.reminders";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        var last = today.AddDays(DaysBefore);
        // Whoever was written to is no longer found: each round takes the next ones, also after a break.
        while (await db.Set<Messenger>().Where(m => m.WithdrawnOn == null && m.ConsentUntil >= today && m.ConsentUntil <= last && m.RemindedOn == null)
                   .OrderBy(m => m.ConsentUntil).ThenBy(m => m.Id).Take(Batch).ToListAsync(stop) is { Count: > 0 } some)
            foreach (var messenger in some)
            {
                messenger.RemindedOn = today;
                if (!await links.SendAsync(messenger, string.Create(CultureInfo.InvariantCulture, $"messenger-consent/{messenger.Id}/{messenger.ConsentUntil:yyyyMMdd}"), stop)) await db.SaveChangesAsync(stop);
            }
    }
}
