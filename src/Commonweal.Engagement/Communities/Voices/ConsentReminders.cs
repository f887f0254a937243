using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>Every morning: writes to the voices whose consent runs out, a month before and once more a week before.</summary>
internal sealed class ConsentReminders(CommonwealDb db, VoiceLinks links, CurrentCity city, TimeProvider clock) : IJob
{
    internal const int DaysBefore = 30, DaysBeforeAgain = 7;

    private const int Batch = 100;

    public static string Kind => "voice-reminders";

    public static string Title => "communities.job.reminders";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        // Whoever was written to is no longer found: each round takes the next ones, also after a break.
        while (await SomeAsync(today, stop) is { Count: > 0 } voices)
            foreach (var voice in voices)
            {
                voice.RemindedOn = today;
                voice.RemindedTwice = voice.ConsentUntil <= today.AddDays(DaysBeforeAgain);
                if (!await links.SendAsync(voice, string.Create(CultureInfo.InvariantCulture, $"voice-consent/{voice.Id}/{voice.ConsentUntil:yyyyMMdd}/{voice.RemindedTwice}"), stop)) await db.SaveChangesAsync(stop);
            }
    }

    private Task<List<Voice>> SomeAsync(DateOnly today, CancellationToken stop)
    {
        var (last, again) = (today.AddDays(DaysBefore), today.AddDays(DaysBeforeAgain));
        return db.Set<Voice>().Where(v => v.ConsentUntil >= today && v.ConsentUntil <= last
                && (v.RemindedOn == null || (v.ConsentUntil <= again && !v.RemindedTwice)))
            .OrderBy(v => v.ConsentUntil).ThenBy(v => v.Id).Take(Batch).ToListAsync(stop);
    }
}
