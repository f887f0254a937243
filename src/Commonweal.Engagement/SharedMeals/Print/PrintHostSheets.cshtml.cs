using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.SharedMeals.Print;

/// <summary>For each host one page: who comes, what they speak, what they need.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class PrintHostSheetsModel(RoundPapers papers, TableSheets sheets, CityTime time) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public IReadOnlyList<TablePaper> Papers { get; private set; } = [];

    public string When(string language) => time.FullWithTime(papers.Round.StartsAt, language);

    public string Words(SeatedGuest guest, string language) => sheets.Words(guest.Needs, language);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await papers.OpenAsync(Id, "host-sheets", stop) is not { } pages) return NotFound();
        Papers = pages;
        return Page();
    }
}
