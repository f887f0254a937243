using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Closes a concern with a reason; where the answer is no, words say why.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class CloseConcernModel(Handling handling, WillBeTolds tolds, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    // Joining has a page of its own.
    private static readonly CloseReason[] Reasons = [CloseReason.Done, CloseReason.NotPossible, CloseReason.NotOurs, CloseReason.Withdrawn, CloseReason.NoReply];

    [BindProperty] public CloseReason? Reason { get; set; }

    [BindProperty] public string? Words { get; set; }

    public IEnumerable<Choice> Choices => Reasons.Select(r => new Choice(r.ToString(), Texts["concerns.close.reason." + Telling.Word(r)], Told(r)));

    public string Way => tolds.Way(Concern);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Reason is not { } reason || !Reasons.Contains(reason))
        {
            ModelState.Remove(nameof(Reason));
            ModelState.AddModelError(nameof(Reason), Texts["concerns.close.choose"]);
            return await AgainAsync(stop);
        }
        // Whoever is told no is told why.
        var mustSay = reason is CloseReason.NotPossible or CloseReason.NotOurs && Concern.AnsweredOn is null;
        var words = mustSay ? Needed(nameof(Words), Words) : Optional(nameof(Words), Words);
        return ModelState.IsValid ? await EndAsync(await handling.CloseAsync(Grip, reason, words, stop), "concerns.done.closed", stop) : await AgainAsync(stop);
    }

    private string Told(CloseReason reason)
        => tolds.Of(Concern, MessageKind.Step, ConcernState.Closed, reason) is var told && told.InOwnWords is { } own ? told.Words + " — " + own : told.Words;
}
