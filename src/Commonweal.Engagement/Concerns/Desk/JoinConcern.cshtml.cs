using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Joins a concern to another about the same. Its person is told, and hears the answer too.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class JoinConcernModel(Handling handling, Duplicates duplicates, WillBeTolds tolds, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    /// <summary>One of those found, or …</summary>
    [BindProperty] public Guid? To { get; set; }

    /// <summary>… its reference, where a colleague knows it.</summary>
    [BindProperty] public string? Reference { get; set; }

    [BindProperty] public string? Words { get; set; }

    public IReadOnlyList<NearConcern> Near { get; private set; } = [];

    public WillBeTold Told => tolds.Of(Concern, MessageKind.Step, ConcernState.Closed, CloseReason.Duplicate);

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var words = Optional(nameof(Words), Words);
        var to = Reference is null ? To : await duplicates.FindAsync(Opened, Reference, stop);
        if (to is null) ModelState.AddModelError(nameof(Reference), Texts[Reference is null ? "concerns.join.choose" : "concerns.join.unknown"]);
        if (!ModelState.IsValid) return await AgainAsync(stop);
        return await EndAsync(await handling.JoinAsync(Grip, to!.Value, words, stop), "concerns.done.joined", stop);
    }

    public override async Task PrepareAsync(CancellationToken stop) => Near = await duplicates.NearAsync(Opened, stop);
}
