using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Open311;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// Finds service requests. Everybody reads what was released; a client also reads what it filed with its own key; and
/// whoever holds the number of a filed request reads its state.
/// </summary>
internal sealed class ReadServiceRequests(CommonwealDb db, CityTime time, Open311Services services)
{
    private static readonly DateTimeOffset First = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero), Last = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<IReadOnlyList<ServiceRequestRow>> FindAsync(ServiceRequestQuery query, Guid? keyId, CancellationToken stop)
    {
        var topics = await services.ReadableAsync(stop);
        if (query.ServiceRequestIds.Count > 0) return await FindAsync(query.ServiceRequestIds, topics.Keys, stop);
        List<Guid> wanted = [.. topics.Values.Where(t => query.ServiceCodes.Count == 0 || query.ServiceCodes.Contains(t.Code)).Select(t => t.Id)];
        var (from, to) = (FirstDay(query.Start), LastDay(query.End));
        var states = query.Statuses.Distinct().ToList();
        bool? open = states.Count == 1 ? states[0] is ServiceRequestStatus.Open : null;
        var found = new List<ServiceRequestRow>();
        if (keyId is { } key)
        {
            var filings = db.Set<Open311Filing>().Where(f => f.KeyId == key && f.ReceivedOn >= from && f.ReceivedOn <= to
                && db.Set<Concern>().Any(c => c.Id == f.ConcernId && wanted.Contains(c.TopicId) && (open == null || c.IsOpen == open)));
            found.AddRange(await Filed(filings.OrderByDescending(f => f.ReceivedOn).ThenByDescending(f => f.Id).Take(GeoReport.MaximumRows)).ToListAsync(stop));
        }
        // One topic at a time is one walk along an index, however many answers there are; and no further back than the
        // oldest that still fits into a reply.
        foreach (var topic in wanted)
        {
            if (found.Count >= GeoReport.MaximumRows) from = found[^1].ReceivedOn;
            var since = from;
            var answers = db.Set<PublishedAnswer>().Where(a => a.TopicId == topic && a.ReceivedOn >= since && a.ReceivedOn <= to
                && (open == null || db.Set<Concern>().Any(c => c.Id == a.ConcernId && c.IsOpen == open)));
            found.AddRange(await Released(answers.OrderByDescending(a => a.ReceivedOn).ThenByDescending(a => a.Id).Take(GeoReport.MaximumRows)).ToListAsync(stop));
            found = Newest(found);
        }
        return Newest(found);
    }

    private static List<ServiceRequestRow> Newest(IEnumerable<ServiceRequestRow> rows)
        => [.. rows.DistinctBy(r => r.ConcernId).OrderByDescending(r => r.ReceivedOn).ThenByDescending(r => r.Id).Take(GeoReport.MaximumRows)];

    /// <summary>The one with this number; empty where there is none.</summary>
    public async Task<IReadOnlyList<ServiceRequestRow>> FindAsync(string number, CancellationToken stop)
        => await FindAsync([number], (await services.ReadableAsync(stop)).Keys, stop);

    private async Task<IReadOnlyList<ServiceRequestRow>> FindAsync(IEnumerable<string> numbers, IEnumerable<Guid> topics, CancellationToken stop)
    {
        List<Guid> ids = [.. numbers.Select(Number).OfType<Guid>().Take(GeoReport.MaximumRows)];
        var filed = await Filed(db.Set<Open311Filing>().Where(f => ids.Contains(f.Id))).ToListAsync(stop);
        var released = await Released(db.Set<PublishedAnswer>().Where(p => ids.Contains(p.Id) && topics.Contains(p.TopicId))).ToListAsync(stop);
        return [.. filed.Concat(released).OrderBy(r => ids.IndexOf(r.Id))];
    }

    /// <summary>A number as we give it out; anything else is no number of ours.</summary>
    private static Guid? Number(string text) => Guid.TryParseExact(text, "N", out var id) ? id : null;

    private IQueryable<ServiceRequestRow> Released(IQueryable<PublishedAnswer> answers)
        => from answer in answers.AsNoTracking()
           join concern in db.Set<Concern>() on answer.ConcernId equals concern.Id
           select new ServiceRequestRow
           {
               Id = answer.Id,
               ConcernId = concern.Id,
               TopicId = answer.TopicId,
               DistrictCode = answer.DistrictCode,
               DepartmentId = concern.DepartmentId,
               State = concern.State,
               IsOpen = concern.IsOpen,
               ReceivedOn = answer.ReceivedOn,
               DueOn = concern.DueOn,
               AcknowledgedOn = concern.AcknowledgedOn,
               AnsweredOn = concern.AnsweredOn,
               ClosedOn = concern.ClosedOn,
               YouSaid = answer.YouSaid,
               WeDid = answer.WeDid,
               PictureOf = answer.PictureId == null ? null : answer.Id,
           };

    private IQueryable<ServiceRequestRow> Filed(IQueryable<Open311Filing> filings)
        => from filing in filings.AsNoTracking()
           join concern in db.Set<Concern>() on filing.ConcernId equals concern.Id
           join released in db.Set<PublishedAnswer>() on concern.Id equals released.ConcernId into answers
           from answer in answers.DefaultIfEmpty()
           select new ServiceRequestRow
           {
               Id = filing.Id,
               ConcernId = concern.Id,
               TopicId = concern.TopicId,
               DistrictCode = concern.DistrictCode,
               DepartmentId = concern.DepartmentId,
               State = concern.State,
               IsOpen = concern.IsOpen,
               ReceivedOn = filing.ReceivedOn,
               DueOn = concern.DueOn,
               AcknowledgedOn = concern.AcknowledgedOn,
               AnsweredOn = concern.AnsweredOn,
               ClosedOn = concern.ClosedOn,
               YouSaid = answer == null ? null : answer.YouSaid,
               WeDid = answer == null ? null : answer.WeDid,
               PictureOf = answer == null || answer.PictureId == null ? null : answer.Id,
           };

    /// <summary>The first day whose beginning lies in the span: a concern has a day and no hour.</summary>
    private DateOnly FirstDay(DateTimeOffset start)
    {
        var day = time.Day(Earthly(start));
        return time.StartOf(day) < start ? day.AddDays(1) : day;
    }

    private DateOnly LastDay(DateTimeOffset end) => time.Day(Earthly(end));

    /// <summary>Zones cannot be reckoned at the ends of the calendar, and no city has requests there.</summary>
    private static DateTimeOffset Earthly(DateTimeOffset moment) => moment < First ? First : moment > Last ? Last : moment;
}
