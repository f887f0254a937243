using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>One step for all chosen concerns of a list.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class BulkConcernsModel(Bulk bulk, Colleagues colleagues, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public List<string> Chosen { get; set; } = [];

    [BindProperty] public string? Step { get; set; }

    [BindProperty] public Guid? Assignee { get; set; }

    [BindProperty] public string? Back { get; set; }

    public string BackTo => DeskPath.Back(Back);

    public IActionResult OnGet() => LocalRedirect(DeskPath.Queue);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var chosen = Read(Chosen);
        var reach = Reach.Of(User);
        if (chosen.Count == 0) return Done(texts["concerns.bulk.none"]);
        var done = Step switch
        {
            "acknowledge" => await bulk.AcknowledgeAsync(reach, chosen, stop),
            "mine" => await bulk.AssignAsync(reach, chosen, reach.AccountId, stop),
            "assign" when await IsAbleAsync(reach, stop) => await bulk.AssignAsync(reach, chosen, Assignee, stop),
            _ => new BulkDone(0, chosen.Count),
        };
        var words = texts.Count("concerns.bulk.done", done.Done);
        return Done(done.Left == 0 ? words : words + " " + texts.Count("concerns.bulk.left", done.Left));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private LocalRedirectResult Done(string words)
    {
        TempData["done"] = words;
        return LocalRedirect(BackTo);
    }

    private async Task<bool> IsAbleAsync(Reach reach, CancellationToken stop)
    {
        if (Assignee is not { } person) return true;
        var ombud = BackTo.StartsWith(DeskPath.Ombud, StringComparison.Ordinal);
        return (await colleagues.ForAsync(ombud, reach.DepartmentId, stop)).Any(c => c.Id == person);
    }

    /// <summary>Keys with the version they were shown at: what somebody has changed since is left as it is.</summary>
    private static Dictionary<Guid, int> Read(List<string> chosen)
    {
        var read = new Dictionary<Guid, int>();
        foreach (var one in chosen.Take(Bulk.Most))
            if (one.Split('.') is [var key, var version] && Guid.TryParseExact(key, "N", out var id)
                && int.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) read[id] = number;
        return read;
    }
}
