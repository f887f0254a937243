using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>Closes consultations whose last day is over; votes were not taken any more from that midnight on.</summary>
internal sealed class CloseConsultations(CommonwealDb db, CurrentCity city, TimeProvider clock) : IJob
{
    public static string Kind => "close-consultations";

    public static string Title => "consultations.job.close";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        foreach (var consultation in await db.Set<Consultation>().Where(c => c.State == ConsultationState.Open && c.Until < today).ToListAsync(stop))
        {
            (consultation.State, consultation.ClosedOn) = (ConsultationState.Closed, consultation.Until);
            consultation.Edition++;
            db.Publish(new ConsultationClosed(consultation.Id));
        }
        await db.SaveChangesAsync(stop);
    }
}
