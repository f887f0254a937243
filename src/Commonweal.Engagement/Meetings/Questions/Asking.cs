using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>What everybody does with questions: ask, raise a voice, ask that a decision be looked at again.</summary>
internal sealed class Asking(CommonwealDb db, Here here, TimeProvider clock)
{
    /// <summary>Whether a meeting still takes questions: until it ends.</summary>
    public bool IsOpen(Meeting meeting) => meeting.State is not (MeetingState.Cancelled or MeetingState.Held) && clock.GetUtcNow() < meeting.EndsAt;

    public async Task<MeetingQuestion> AskAsync(Guid meeting, string words, CancellationToken stop)
    {
        var question = new MeetingQuestion { MeetingId = meeting, Words = words, Language = here.Language, AskedOn = here.Today };
        db.Add(question);
        db.Add(new QuestionStep { QuestionId = question.Id, Kind = QuestionStepKind.Asked, On = here.Today });
        await db.SaveChangesAsync(stop);
        return question;
    }

    /// <summary>Raises a voice, or takes it back; the same voice twice counts once, even in the same moment.</summary>
    public async Task VoiceAsync(Guid question, byte[] voice, bool raise, CancellationToken stop)
    {
        try
        {
            await db.InTransactionAsync(async s =>
            {
                if (raise)
                {
                    db.Add(new QuestionVoice { QuestionId = question, Voice = voice });
                    await db.SaveChangesAsync(s);
                }
                else if (await db.Set<QuestionVoice>().Where(v => v.QuestionId == question && v.Voice == voice).ExecuteDeleteAsync(s) == 0)
                {
                    return;
                }
                var step = raise ? 1 : -1;
                await db.Set<MeetingQuestion>().Where(q => q.Id == question).ExecuteUpdateAsync(u => u.SetProperty(q => q.Voices, q => q.Voices + step), s);
            }, stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            // Counted already.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Asks that somebody else looks at a question that is not shown; once.</summary>
    public async Task<bool> AppealAsync(Guid id, string words, CancellationToken stop)
    {
        var question = await db.Set<MeetingQuestion>().SingleOrDefaultAsync(q => q.Id == id, stop);
        if (question is not { State: QuestionState.NotShown, AppealedOn: null }) return false;
        (question.Appeal, question.AppealedOn) = (words, here.Today);
        db.Add(new QuestionStep { QuestionId = id, Kind = QuestionStepKind.Appealed, On = here.Today, Words = words });
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
