using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Acknowledges a concern, takes it in hand or opens it again: a step without words of its own.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class TakeStepModel(Handling handling, WillBeTolds tolds, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    [FromRoute] public string Step { get; set; } = "";

    public WillBeTold Told => Step switch
    {
        "acknowledge" => tolds.Of(Concern, MessageKind.Step, ConcernState.Acknowledged),
        "take-in-hand" => tolds.Of(Concern, MessageKind.Step, ConcernState.InHand),
        _ => tolds.Of(Concern, MessageKind.Step, ConcernState.Reopened, dueOn: handling.NewPromise(Concern)),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => Step switch
    {
        "acknowledge" => await EndAsync(await handling.AcknowledgeAsync(Grip, stop), "concerns.done.acknowledged", stop),
        "take-in-hand" => await EndAsync(await handling.TakeInHandAsync(Grip, stop), "concerns.done.taken", stop),
        _ => await EndAsync(await handling.ReopenAsync(Grip, stop), "concerns.done.reopened", stop),
    };
}
