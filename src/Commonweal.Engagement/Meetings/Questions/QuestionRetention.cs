using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>Voices of meetings that are over; how many there were stays with the question.</summary>
internal sealed class VoiceRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "meeting-voices";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var questions = await Over(endedBefore).Select(v => v.QuestionId).Distinct().Take(50).ToListAsync(stop);
        return await db.Set<QuestionVoice>().Where(v => questions.Contains(v.QuestionId)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<QuestionVoice> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return from voice in db.Set<QuestionVoice>()
               join question in db.Set<MeetingQuestion>() on voice.QuestionId equals question.Id
               join meeting in db.Set<Meeting>() on question.MeetingId equals meeting.Id
               where meeting.EndsAt < before
               select voice;
    }
}

/// <summary>The words of questions that were not shown; the day and the rule stay in the public log.</summary>
internal sealed class RefusedWordsRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "meeting-refused-words";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(q => q.AskedOn).ThenBy(q => q.Id).Select(q => q.Id).Take(most).ToListAsync(stop);
        await db.Set<QuestionStep>().Where(s => ids.Contains(s.QuestionId)).ExecuteUpdateAsync(u => u.SetProperty(s => s.Words, ""), stop);
        return await db.Set<MeetingQuestion>().Where(q => ids.Contains(q.Id)).ExecuteUpdateAsync(u => u.SetProperty(q => q.Words, "").SetProperty(q => q.Appeal, (string?)null), stop);
    }

    private IQueryable<MeetingQuestion> Over(DateOnly day) => db.Set<MeetingQuestion>().Where(q => q.State == QuestionState.NotShown && q.AskedOn < day && q.Words != "");
}
