using Commonweal.Engagement.Meetings.Advice;
using Commonweal.Engagement.Meetings.Questions;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>What came of a meeting: its decisions, how its commitments stand, and the fate of every question.</summary>
[AllowAnonymous, WhileAwake("meetings"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class FollowUpModel(CommonwealDb db, MinutesReading minutes, FollowedCommitments commitments, QuestionReading questions, AdviceReading advice, CityTime time, TimeProvider clock, Here here) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public MinutesEdition? Minutes { get; private set; }

    public DateOnly Day => time.Day(Meeting.StartsAt);

    public bool IsOver => Meeting.EndsAt < clock.GetUtcNow();

    /// <summary>The day by which what stayed open is answered.</summary>
    public DateOnly OwedBy => here.City.WorkingDays.Add(time.Day(Meeting.EndsAt), MeetingQuestion.AnswerDays);

    public IReadOnlyList<FollowedCommitment> Commitments { get; private set; } = [];

    public IReadOnlyList<MeetingQuestion> Owed { get; private set; } = [];

    public bool MoreOwed { get; private set; }

    public IReadOnlyList<MeetingQuestion> Answered { get; private set; } = [];

    public int NotShown { get; private set; }

    public IReadOnlyList<CommitteeAdvice> Advice { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is not { } meeting) return NotFound();
        Meeting = meeting;
        Minutes = await minutes.LatestAsync(id, stop);
        Commitments = await commitments.OfAsync("meeting", id, publicOnly: true, stop);
        var owed = await questions.ReadAsync(id, [QuestionState.Shown], null, stop);
        (Owed, MoreOwed) = ([.. owed.Take(QuestionReading.PageSize)], owed.Count > QuestionReading.PageSize);
        Answered = await questions.ReadAsync(id, QuestionReading.Ended, null, stop);
        NotShown = await questions.CountAsync(id, QuestionState.NotShown, stop);
        Advice = await advice.OfMeetingAsync(id, stop);
        return Page();
    }
}
