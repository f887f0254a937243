using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>What came of a step at the desk.</summary>
internal enum Moderated
{
    Done,
    /// <summary>Somebody changed it meanwhile.</summary>
    Changed,
    /// <summary>It is not in a state for this.</summary>
    NotPossible,
    /// <summary>Somebody else must look: the same colleague decided before.</summary>
    SamePerson,
}

/// <summary>What colleagues do with a question. There is no deleting.</summary>
internal sealed class Moderating(CommonwealDb db, Here here, IOutputCacheStore cache)
{
    public Task<Moderated> ShowAsync(Guid id, int version, CancellationToken stop) => StepAsync(id, version, QuestionStepKind.Shown, null, "", q =>
    {
        if (q.State is not QuestionState.Waiting) return Moderated.NotPossible;
        q.State = QuestionState.Shown;
        return Moderated.Done;
    }, stop);

    public Task<Moderated> RefuseAsync(Guid id, int version, QuestionRule rule, CancellationToken stop) => StepAsync(id, version, QuestionStepKind.NotShown, rule, "", q =>
    {
        // Also what was shown: a rule may be seen to be broken only later.
        if (q.State is not (QuestionState.Waiting or QuestionState.Shown)) return Moderated.NotPossible;
        (q.State, q.Rule, q.RefusedBy) = (QuestionState.NotShown, rule, db.Actor.AccountId);
        return Moderated.Done;
    }, stop);

    public Task<Moderated> DecideAppealAsync(Guid id, int version, bool show, string words, CancellationToken stop)
        => StepAsync(id, version, show ? QuestionStepKind.Overturned : QuestionStepKind.Upheld, null, words, q =>
        {
            if (q is not { State: QuestionState.NotShown, AppealedOn: not null, AppealDecided: false }) return Moderated.NotPossible;
            if (q.RefusedBy == db.Actor.AccountId) return Moderated.SamePerson;
            q.AppealDecided = true;
            if (show) (q.State, q.Rule) = (QuestionState.Shown, null);
            return Moderated.Done;
        }, stop);

    public Task<Moderated> AnsweredThereAsync(Guid id, int version, CancellationToken stop) => StepAsync(id, version, QuestionStepKind.AnsweredThere, null, "", q =>
    {
        if (q.State is not QuestionState.Shown) return Moderated.NotPossible;
        (q.State, q.AnsweredOn) = (QuestionState.AnsweredThere, here.Today);
        return Moderated.Done;
    }, stop);

    /// <summary>Answers in writing, or says why there is no answer; an answer can be mended later.</summary>
    public Task<Moderated> AnswerAsync(Guid id, int version, MultilingualText answer, bool isReason, CancellationToken stop)
        => StepAsync(id, version, isReason ? QuestionStepKind.Reasoned : QuestionStepKind.AnsweredInWriting, null, "", q =>
        {
            if (!q.IsPublic) return Moderated.NotPossible;
            (q.State, q.Answer) = (isReason ? QuestionState.Reasoned : QuestionState.AnsweredInWriting, answer);
            q.AnsweredOn ??= here.Today;
            return Moderated.Done;
        }, stop);

    private async Task<Moderated> StepAsync(Guid id, int version, QuestionStepKind kind, QuestionRule? rule, string words, Func<MeetingQuestion, Moderated> act, CancellationToken stop)
    {
        var question = await db.Set<MeetingQuestion>().SingleOrDefaultAsync(q => q.Id == id, stop);
        if (question is null || question.Version != version) return Moderated.Changed;
        if (act(question) is var done && done is not Moderated.Done) return done;
        db.Add(new QuestionStep { QuestionId = id, Kind = kind, On = here.Today, Rule = rule, Words = words, AuthorId = db.Actor.AccountId });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Moderated.Changed;
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return Moderated.Done;
    }
}
