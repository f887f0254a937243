using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.SharedMeals.Print;

/// <summary>Cards with the names by which people want to be called, a page for each table.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class PrintPlaceCardsModel(RoundPapers papers) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public IReadOnlyList<TablePaper> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await papers.OpenAsync(Id, "place-cards", stop) is not { } pages) return NotFound();
        Papers = pages;
        return Page();
    }
}
