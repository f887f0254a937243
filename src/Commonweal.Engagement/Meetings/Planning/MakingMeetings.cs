using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Standards.ICalendar;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Makes the meetings of a series a year ahead, so that nobody has to think of it. Asked twice, it makes nothing twice.</summary>
internal sealed class MakingMeetings(CommonwealDb db, CurrentCity current, TimeProvider clock)
{
    /// <summary>How far ahead, and how many at least where a series comes round seldom.</summary>
    public const int MonthsAhead = 12, AtLeast = 3;

    /// <summary>Makes what is missing of a series that the context tracks, and saves; returns how many meetings were made.</summary>
    public async Task<int> MakeAsync(MeetingSeries series, CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(ZonedTimes.Local(now, city.TimeZone));
        var until = today.AddMonths(MonthsAhead);
        var dates = SeriesPlan.Dates(series, city).SkipWhile(t => DateOnly.FromDateTime(t) < today)
            .TakeWhile((t, number) => number < AtLeast || DateOnly.FromDateTime(t) <= until).ToList();
        var made = await db.Set<Meeting>().Where(m => m.SeriesId == series.Id && m.PlannedAt >= now.AddDays(-2)).Select(m => m.PlannedAt!.Value).ToListAsync(stop);
        var missing = dates.Select(d => ZonedTimes.Instant(d, city.TimeZone)).Where(at => at > now).Except(made).ToList();
        // A week of slack: else every night would change every series, and whoever edits one would be told so.
        if (missing.Count == 0 && series.MadeUntil >= until.AddDays(-7)) return 0;
        if (LeavesOut(series, city, series.MadeUntil ?? today.AddDays(-1), until))
        {
            // Calendars that know the rule must hear of the closed days that newly came into sight.
            series.Sequence++;
            series.ChangedAt = now;
        }
        series.MadeUntil = until;
        db.Entry(series).Property(s => s.MadeUntil).IsModified = true;
        try
        {
            // The series first: another node that makes the same meetings waits at its row and then finds it changed.
            await db.InTransactionAsync(async s =>
            {
                await db.SaveChangesAsync(s);
                foreach (var at in missing) Add(series, at, now);
                await db.SaveChangesAsync(s);
            }, stop);
            return missing.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            // They are there.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private static bool LeavesOut(MeetingSeries series, CitySnapshot city, DateOnly after, DateOnly until)
    {
        var closed = city.ClosedDays.Select(c => c.Day).Where(d => d > after && d <= until).ToHashSet();
        return closed.Count > 0 && SeriesPlan.Ruled(series.Rule, series.From, series.At, city).Select(DateOnly.FromDateTime).TakeWhile(d => d <= until).Any(closed.Contains);
    }

    private void Add(MeetingSeries series, DateTimeOffset at, DateTimeOffset now)
    {
        var meeting = new Meeting
        {
            SeriesId = series.Id,
            Kind = series.Kind,
            Title = series.Title,
            About = series.About,
            StartsAt = at,
            EndsAt = at.AddMinutes(series.Minutes),
            PlannedAt = at,
            Place = series.Place,
            DistrictCode = series.DistrictCode,
            Languages = [.. series.Languages],
            Chair = series.Chair,
            Capacity = series.Capacity,
            SlotMinutes = series.SlotMinutes,
            DialogueId = series.DialogueId,
            Track = series.Track,
            ChangedAt = now,
        };
        db.Add(meeting);
        db.AddRange(MeetingSeats.For(meeting));
    }
}
