using Commonweal.Engagement.Meetings.Agenda;
using Commonweal.Engagement.Meetings.Charter;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Standards.ICalendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Demo;

/// <summary>A year of meetings in the invented city: what comes again, what stands alone, one moved and one called off.</summary>
internal sealed class RivermeetMeetings(CommonwealDb db, MakingMeetings making, Seating seating, CurrentCity current, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop)
        => ActivatorUtilities.CreateInstance<RivermeetMeetings>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var today = DateOnly.FromDateTime(ZonedTimes.Local(clock.GetUtcNow(), city.TimeZone));
        var dialogue = RivermeetGatherings.Dialogue(today, city.TimeZone, clock.GetUtcNow());
        db.AddRange(dialogue);
        db.AddRange(RivermeetGatherings.Charter(today));
        foreach (var meeting in RivermeetGatherings.Singles(today, city.TimeZone, clock.GetUtcNow()))
        {
            db.Add(meeting);
            db.AddRange(MeetingSeats.For(meeting));
        }
        await db.SaveChangesAsync(stop);
        foreach (var series in RivermeetGatherings.Series(today, city, clock.GetUtcNow()))
        {
            db.Add(series);
            await making.MakeAsync(series, stop);
        }
        await LiveAsync(stop);
    }

    /// <summary>What happened since: people registered, one meeting was moved, one called off, and the next town hall has its agenda.</summary>
    private async Task LiveAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var halls = await db.Set<Meeting>().Where(m => m.Kind == MeetingKind.TownHall && m.StartsAt > now).OrderBy(m => m.StartsAt).Take(3).ToListAsync(stop);
        db.AddRange(RivermeetGatherings.Agenda(halls[0].Id));
        Change(halls[1], MeetingState.Moved, RivermeetGatherings.MovedReason);
        (halls[1].StartsAt, halls[1].EndsAt) = (halls[1].StartsAt.AddDays(1), halls[1].EndsAt.AddDays(1));
        var hours = await db.Set<Meeting>().Where(m => m.Kind == MeetingKind.OfficeHours && m.StartsAt > now).OrderBy(m => m.StartsAt).Take(2).ToListAsync(stop);
        Change(hours[1], MeetingState.Cancelled, RivermeetGatherings.CancelledReason);
        await db.SaveChangesAsync(stop);
        var forum = await db.Set<Meeting>().AsNoTracking().FirstAsync(m => m.Kind == MeetingKind.Forum, stop);
        string[] languages = ["en", "fr", "ar"];
        var needs = Enum.GetValues<AccessNeed>();
        for (var number = 0; number < 34; number++)
            await seating.AskAsync(new SeatAsked(forum.Id, 0, 1 + number % 3 / 2, languages[number % 3], Guid.NewGuid())
            {
                Needs = number % 4 == 0 ? [needs[number / 4 % needs.Length]] : [],
                InterpreterLanguage = "العربية",
            }, stop);
        foreach (var slot in new[] { 1, 3, 4 }) await seating.AskAsync(new SeatAsked(hours[0].Id, slot, 1, languages[slot % 3], Guid.NewGuid()), stop);
    }

    private void Change(Meeting meeting, MeetingState state, MultilingualText reason)
    {
        (meeting.State, meeting.Reason, meeting.StandsAlone, meeting.ChangedAt) = (state, reason, true, clock.GetUtcNow());
        meeting.Sequence++;
    }
}
