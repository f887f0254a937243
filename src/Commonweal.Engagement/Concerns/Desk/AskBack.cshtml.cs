using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Asks the person something back, in their language.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class AskBackModel(Handling handling, WillBeTolds tolds, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    [BindProperty] public string? Words { get; set; }

    public WillBeTold Told => tolds.Of(Concern, MessageKind.AskBack, state: null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
        => Needed(nameof(Words), Words) is { } words
            ? await EndAsync(await handling.AskBackAsync(Grip, words, stop), "concerns.done.asked", stop)
            : await AgainAsync(stop);
}
