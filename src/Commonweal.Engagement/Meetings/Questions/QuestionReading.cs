using System.Globalization;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>A place in the list of questions by voices.</summary>
internal readonly record struct QuestionPlace(int Voices, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Voices}_{Id:N}");

    public static QuestionPlace? Read(string? text)
        => text?.Split('_') is [var voices, var key] && int.TryParse(voices, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && Guid.TryParseExact(key, "N", out var id) ? new(count, id) : null;
}

/// <summary>Reads the questions of a meeting, those with most voices first.</summary>
internal sealed class QuestionReading(CommonwealDb db)
{
    public const int PageSize = 50;

    /// <summary>Every state that has been answered in some way.</summary>
    public static readonly QuestionState[] Ended = [QuestionState.AnsweredThere, QuestionState.AnsweredInWriting, QuestionState.Reasoned];

    /// <summary>One more than a page where there are more.</summary>
    public async Task<List<MeetingQuestion>> ReadAsync(Guid meeting, QuestionState[] states, QuestionPlace? after, CancellationToken stop)
    {
        var questions = db.Set<MeetingQuestion>().AsNoTracking().Where(q => q.MeetingId == meeting && states.Contains(q.State));
        if (after is { } place)
        {
            var (voices, id) = (place.Voices, place.Id);
            questions = questions.Where(q => q.Voices < voices || q.Voices == voices && q.Id < id);
        }
        return await questions.OrderByDescending(q => q.Voices).ThenByDescending(q => q.Id).Take(PageSize + 1).ToListAsync(stop);
    }

    public Task<int> CountAsync(Guid meeting, QuestionState state, CancellationToken stop) => db.Set<MeetingQuestion>().CountAsync(q => q.MeetingId == meeting && q.State == state, stop);

    public async Task<IReadOnlyList<QuestionStep>> StepsAsync(Guid question, CancellationToken stop)
        => await db.Set<QuestionStep>().AsNoTracking().Where(s => s.QuestionId == question).OrderBy(s => s.Id).ToListAsync(stop);
}
