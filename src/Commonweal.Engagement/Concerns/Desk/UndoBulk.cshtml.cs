using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Takes the last bulk action back, within its minute.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class UndoBulkModel(BulkUndo undo, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Back { get; set; }

    public string BackTo => DeskPath.Back(Back);

    public IActionResult OnGet() => LocalRedirect(DeskPath.Queue);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        TempData["done"] = await undo.UndoAsync(Reach.Of(User), stop) switch
        {
            null => texts["concerns.bulk.undo.late"],
            { Left: 0, Done: var done } => texts.Count("concerns.bulk.undone", done),
            { Left: var left, Done: var done } => texts.Count("concerns.bulk.undone", done) + " " + texts.Count("concerns.bulk.left", left),
        };
        return LocalRedirect(BackTo);
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;
}
