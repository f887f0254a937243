using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>On Today of whoever speaks for the council: advice that waits for an answer, late ones first.</summary>
internal sealed class WaitingAdvice(AdviceReading reading, Here here, Texts texts) : IWaitingWork
{
    public string? Part => "meetings";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "meetings.advice")) return [];
        return [.. (await reading.UnansweredAsync(most, stop)).Select(a => new WaitingWork(here.Text(a.Title), $"/desk/meetings/advice/{a.Id}", a.AnswerBy, texts["meetings.advice.today"]))];
    }
}
