using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Writes a note that only colleagues read.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class WriteNoteModel(Handling handling, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    [BindProperty] public string? Words { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
        => Needed(nameof(Words), Words) is { } words
            ? await EndAsync(await handling.NoteAsync(Grip, words, stop), "concerns.done.noted", stop)
            : await AgainAsync(stop);
}
