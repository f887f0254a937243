using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Standards.ICalendar;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Feeds;

/// <summary>Which meetings a calendar holds.</summary>
internal sealed record CalendarScope(Guid? SeriesId = null, string? DistrictCode = null, string? Spoken = null);

/// <summary>
/// The meetings as a calendar that residents' own programs read: each series once with its rule, its meetings that were
/// moved, changed or called off as single occurrences of it, and meetings of their own. What was called off stays in it.
/// </summary>
internal sealed class MeetingCalendar(CommonwealDb db, CurrentCity current, TimeProvider clock, Texts texts)
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(60);
    private const int Most = 2000;

    public async Task<string> WriteAsync(CalendarScope scope, string name, string language, string site, CancellationToken stop)
    {
        var words = new EventWords(current.Latest, texts, language, site);
        var since = clock.GetUtcNow() - Back;
        var series = await SeriesAsync(scope, stop);
        var ids = series.ConvertAll(s => s.Id);
        var changed = (await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.SeriesId != null && ids.Contains(m.SeriesId.Value) && m.StandsAlone && m.StartsAt > since)
            .OrderBy(m => m.StartsAt).Take(Most).ToListAsync(stop)).ToLookup(m => m.SeriesId);
        var events = series.SelectMany(s => changed[s.Id].Select(words.Occurrence).Prepend(Whole(s, changed[s.Id], words))).ToList();
        if (scope.SeriesId is null) events.AddRange((await SinglesAsync(scope, since, stop)).Select(words.Single));
        return new CalendarFile(current.Latest.TimeZone, name, language, events).Write();
    }

    /// <summary>One meeting alone.</summary>
    public string WriteOne(Meeting meeting, string language, string site)
    {
        var words = new EventWords(current.Latest, texts, language, site);
        var one = meeting.SeriesId is null ? words.Single(meeting) : words.Occurrence(meeting);
        return new CalendarFile(current.Latest.TimeZone, one.Summary, language, [one]).Write();
    }

    private Task<List<MeetingSeries>> SeriesAsync(CalendarScope scope, CancellationToken stop)
    {
        var series = db.Set<MeetingSeries>().AsNoTracking();
        if (scope.SeriesId is { } id) series = series.Where(s => s.Id == id);
        if (scope.DistrictCode is { } district) series = series.Where(s => s.DistrictCode == district);
        if (scope.Spoken is { } spoken) series = series.Where(s => s.Languages.Contains(spoken));
        var since = DateOnly.FromDateTime((clock.GetUtcNow() - Back).UtcDateTime);
        return series.Where(s => s.EndsOn == null || s.EndsOn > since).OrderBy(s => s.From).ThenBy(s => s.Id).Take(Most).ToListAsync(stop);
    }

    private Task<List<Meeting>> SinglesAsync(CalendarScope scope, DateTimeOffset since, CancellationToken stop)
    {
        var meetings = db.Set<Meeting>().AsNoTracking().Where(m => m.SeriesId == null && m.StartsAt > since);
        if (scope.DistrictCode is { } district) meetings = meetings.Where(m => m.DistrictCode == district);
        if (scope.Spoken is { } spoken) meetings = meetings.Where(m => m.Languages.Contains(spoken));
        return meetings.OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most).ToListAsync(stop);
    }

    private CalendarEvent Whole(MeetingSeries series, IEnumerable<Meeting> changed, EventWords words)
    {
        var city = current.Latest;
        var until = series.MadeUntil ?? series.From;
        var closed = city.ClosedDays.Select(d => d.Day).ToHashSet();
        // What was put on a closed day by hand, or called off for it, is an occurrence with its own words.
        var own = changed.Select(m => m.PlannedAt).ToHashSet();
        var excluded = SeriesPlan.Ruled(series.Rule, series.From, series.At, city).TakeWhile(t => DateOnly.FromDateTime(t) <= until)
            .Where(t => closed.Contains(DateOnly.FromDateTime(t)) && !own.Contains(ZonedTimes.Instant(t, city.TimeZone))).ToList();
        var rule = Recurrence.Parse(series.Rule);
        if (series.EndsOn is { } last)
        {
            var end = ZonedTimes.Instant(last.AddDays(1).ToDateTime(TimeOnly.MinValue), city.TimeZone).AddSeconds(-1);
            // What was called off after the last day stays to be seen.
            rule = rule.EndingWith(RecurrenceEnd.At(own.OfType<DateTimeOffset>().Append(end).Max()));
        }
        return words.Series(series) with { Rule = rule, Excluded = excluded };
    }
}
