using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.SharedMeals.Print;

/// <summary>Questions that begin a conversation, in the languages of each table.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class PrintPromptsModel(RoundPapers papers, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public IReadOnlyList<TablePaper> Papers { get; private set; } = [];

    /// <summary>The table's languages as far as the city has its questions in them.</summary>
    public IReadOnlyList<string> LanguagesOf(TablePaper paper) => [.. paper.Shared.Where(l => papers.Series.Prompts.Languages.ContainsKey(l)).DefaultIfEmpty(here.City.Languages[0])];

    public string[] Prompts(string language) => MealChoices.Lines(papers.Series.Prompts.For(language, here.City.Languages).Text);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await papers.OpenAsync(Id, "prompts", stop) is not { } pages) return NotFound();
        Papers = pages;
        return Page();
    }
}
