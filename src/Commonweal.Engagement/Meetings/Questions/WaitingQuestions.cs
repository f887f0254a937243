using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>On Today: questions to be looked at, appeals, and what a meeting left open. One line a meeting.</summary>
internal sealed class WaitingQuestions(CommonwealDb db, CityTime time, TimeProvider clock, Here here, Texts texts) : IWaitingWork
{
    public string? Part => "meetings";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var waiting = new List<WaitingWork>();
        if (person.HasClaim("permission", "meetings.moderate")) waiting.AddRange([.. await ToModerateAsync(most, stop), .. await OwedAsync(most, stop)]);
        if (person.HasClaim("permission", "meetings.appeals")) waiting.AddRange(await AppealsAsync(most, stop));
        return [.. waiting.OrderBy(w => w.Due).Take(most)];
    }

    private async Task<IEnumerable<WaitingWork>> ToModerateAsync(int most, CancellationToken stop)
    {
        var meetings = await MeetingsWithAsync(QuestionState.Waiting, most, stop);
        return meetings.Select(m => new WaitingWork(texts.Count("meetings.questions.today.moderate", m.Questions, ("meeting", here.Text(m.Title))), $"/desk/meetings/{m.Id}/questions", time.Day(m.StartsAt), texts["meetings.questions.today.kind"]));
    }

    private async Task<IEnumerable<WaitingWork>> OwedAsync(int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var meetings = (await MeetingsWithAsync(QuestionState.Shown, most, stop, now)).Where(m => m.EndsAt < now);
        return meetings.Select(m => new WaitingWork(texts.Count("meetings.questions.today.owed", m.Questions, ("meeting", here.Text(m.Title))), $"/desk/meetings/{m.Id}/questions", Due(m.EndsAt), texts["meetings.questions.today.kind.owed"]));
    }

    private async Task<IEnumerable<WaitingWork>> AppealsAsync(int most, CancellationToken stop)
    {
        var appeals = await db.Set<MeetingQuestion>().AsNoTracking().Where(q => q.State == QuestionState.NotShown && q.AppealedOn != null && !q.AppealDecided)
            .OrderBy(q => q.AppealedOn).Take(most).Select(q => new { q.Id, q.AppealedOn }).ToListAsync(stop);
        return appeals.Select(a => new WaitingWork(texts["meetings.questions.today.appeal"], $"/desk/meetings/questions/{a.Id}/appeal", here.City.WorkingDays.Add(a.AppealedOn!.Value, 3), texts["meetings.questions.today.kind"]));
    }

    private DateOnly Due(DateTimeOffset ended) => here.City.WorkingDays.Add(time.Day(ended), MeetingQuestion.AnswerDays);

    private async Task<List<MeetingWithQuestions>> MeetingsWithAsync(QuestionState state, int most, CancellationToken stop, DateTimeOffset? endedBefore = null)
    {
        var counts = db.Set<MeetingQuestion>().Where(q => q.State == state).GroupBy(q => q.MeetingId).Select(g => new { Id = g.Key, Questions = g.Count() });
        return await (from count in counts
                      join meeting in db.Set<Meeting>() on count.Id equals meeting.Id
                      where endedBefore == null || meeting.EndsAt < endedBefore
                      orderby meeting.StartsAt
                      select new MeetingWithQuestions(meeting.Id, meeting.Title, meeting.StartsAt, meeting.EndsAt, count.Questions)).Take(most).ToListAsync(stop);
    }

    private sealed record MeetingWithQuestions(Guid Id, MultilingualText Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Questions);
}
