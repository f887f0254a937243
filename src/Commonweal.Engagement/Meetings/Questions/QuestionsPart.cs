using System.Security.Claims;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>The questions on the pages of their meeting.</summary>
internal sealed class QuestionsPart(QuestionReading reading, Asking asking, Texts texts, Here here) : IMeetingPart
{
    public int Order => 30;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
    {
        var open = await reading.CountAsync(meeting.Id, QuestionState.Shown, stop);
        if (!asking.IsOpen(meeting) && open == 0 && (await reading.ReadAsync(meeting.Id, QuestionReading.Ended, null, stop)).Count == 0) return null;
        return new MeetingSection(texts["meetings.questions.title"], texts.Count("meetings.questions.part", open),
            [new(texts[asking.IsOpen(meeting) ? "meetings.questions.part.ask" : "meetings.questions.part.read"], here.Link($"/meetings/{meeting.Id}/questions"))]);
    }

    public async Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
    {
        if (!reader.HasClaim("permission", "meetings.moderate")) return null;
        var waiting = await reading.CountAsync(meeting.Id, QuestionState.Waiting, stop);
        return new MeetingSection(texts["meetings.questions.title"], waiting == 0 ? texts["meetings.questions.part.none"] : texts.Count("meetings.questions.part.waiting", waiting),
            [new(texts["meetings.questions.desk.title"], $"/desk/meetings/{meeting.Id}/questions")]);
    }
}
