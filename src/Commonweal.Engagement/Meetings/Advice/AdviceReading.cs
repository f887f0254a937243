using System.Globalization;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>A place in the list of advice.</summary>
internal readonly record struct AdvicePlace(DateOnly Day, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}_{Id:N}");

    public static AdvicePlace? Read(string? text)
        => text?.Split('_') is [var day, var key] && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(key, "N", out var id) ? new(on, id) : null;
}

/// <summary>Reads advice: what waits for an answer by its day, and all of it, newest first.</summary>
internal sealed class AdviceReading(CommonwealDb db)
{
    public const int PageSize = 30;

    public async Task<IReadOnlyList<CommitteeAdvice>> UnansweredAsync(int most, CancellationToken stop)
        => await db.Set<CommitteeAdvice>().AsNoTracking().Where(a => a.AnsweredOn == null).OrderBy(a => a.AnswerBy).ThenBy(a => a.Id).Take(most).ToListAsync(stop);

    /// <summary>One more than a page where there are more.</summary>
    public Task<List<CommitteeAdvice>> NewestAsync(AdvicePlace? after, CancellationToken stop)
    {
        var advice = db.Set<CommitteeAdvice>().AsNoTracking();
        if (after is { } place)
        {
            var (day, id) = (place.Day, place.Id);
            advice = advice.Where(a => a.GivenOn < day || a.GivenOn == day && a.Id < id);
        }
        return advice.OrderByDescending(a => a.GivenOn).ThenByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<CommitteeAdvice>> OfMeetingAsync(Guid meeting, CancellationToken stop)
        => await db.Set<CommitteeAdvice>().AsNoTracking().Where(a => a.MeetingId == meeting).OrderBy(a => a.GivenOn).ThenBy(a => a.Id).Take(100).ToListAsync(stop);
}
